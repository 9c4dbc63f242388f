import { expect, test } from 'vitest'
import { barriers, openPage, overhang, useBrowser } from './browser.ts'
import { walkByKeyboard } from './keyboard.ts'

useBrowser()

const home = 'http://127.0.0.1:9'

test('a page that shuts people out is noticed', async () => {
  const page = await openPage(home, { viewport: { width: 320, height: 600 } })
  await page.setContent(`
    <html><title>x</title><style>.hidden-focus:focus { outline: none }</style>
    <img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">
    <input name="unnamed">
    <p style="color: #bbb; background: #fff">pale</p>
    <div style="width: 900px">wide</div>
    <a class="hidden-focus" href="#a">unseen</a>
    <button>seen</button>
    <div style="position: relative"><button style="position: absolute; left: -9999px">far away</button></div>`)

  const rules = (await barriers(page)).map((barrier) => barrier.split(':')[0])
  expect(rules).toEqual(
    expect.arrayContaining(['html-has-lang', 'image-alt', 'label', 'color-contrast']),
  )
  expect(await overhang(page)).toBeGreaterThan(500)
  expect(await walkByKeyboard(page)).toEqual({
    stops: ['input unnamed', 'a unseen', 'button seen', 'button far away'],
    unseen: ['a unseen', 'button far away'],
    neverReached: [],
  })
})

test('what the Tab key never reaches is noticed', async () => {
  const page = await openPage(home)
  await page.setContent(`
    <html lang="en"><title>x</title>
    <a href="#a">first</a>
    <script>
      document.querySelector('a').addEventListener('keydown', (event) => {
        document.querySelector('a').blur()
        document.querySelectorAll('button').forEach((button) => button.inert = true)
      })
    </script>
    <button>second</button>`)
  expect(await walkByKeyboard(page)).toMatchObject({
    stops: ['a first'],
    neverReached: ['button second'],
  })
})
