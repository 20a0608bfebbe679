/** Text that tries to be more than text: markup, styles, turns of direction, controls. It must be shown, and do nothing. */

/** In every field of one Leader of the house. */
export const HOSTILE = {
  name: "<b onmouseover=alert(1)>Eve</b> “'><script>alert(2)</script>",
  handle: '"><img src=x onerror=alert(3)>',
  text: '</textarea></script><svg onload=alert(4)>‮evil‬ {color:red} url(//evil.example)',
};
