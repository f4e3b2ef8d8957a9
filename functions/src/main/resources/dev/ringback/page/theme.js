// The colours and the type of Connect's agent workspace, which a group may have chosen for itself, in the names of our stylesheet.

/** What our variables are called in the workspace's theme, a theme of Cloudscape. */
const NAMES = {
  '--page': 'colorBackgroundLayoutMain', '--card': 'colorBackgroundContainerContent', '--ink': 'colorTextBodyDefault', '--soft': 'colorTextBodySecondary',
  '--line': 'colorBorderDividerDefault', '--first': 'colorBackgroundButtonPrimaryDefault', '--first-over': 'colorBackgroundButtonPrimaryHover',
  '--on-first': 'colorTextButtonPrimaryDefault', '--first-soft': 'colorBackgroundItemSelected',
};

/** What is written on what: a theme in which one of these cannot be read gives us no colours (WCAG 1.4.3). */
const PAIRS = [['--ink', '--page'], ['--ink', '--card'], ['--soft', '--page'], ['--soft', '--card'], ['--on-first', '--first'], ['--on-first', '--first-over'], ['--first', '--card'], ['--first', '--page'], ['--first', '--first-soft'], ['--ink', '--first-soft']];
const READABLE = 4.5;
const MODES = ['light', 'dark'];

/** @typedef {string | {light?: string, dark?: string} | undefined} Token */

/** Wears a theme; what of it is missing, or is no colour, stays ours. @param {{tokens?: Record<string, Token>} | undefined} theme */
export function wearTheme(theme) {
  const tokens = theme?.tokens ?? {};
  const style = document.documentElement.style;
  const own = Object.fromEntries(Object.keys(NAMES).map((name) => [name, MODES.map((mode) => computed(`var(${name})`, mode))]));
  const theirs = Object.fromEntries(Object.entries(NAMES).map(([name, token]) => [name, MODES.map((mode, at) => colour(tokens[token], mode) ?? own[name][at])]));
  if (PAIRS.every(([ink, ground]) => MODES.every((_, at) => contrast(theirs[ink][at], theirs[ground][at]) >= READABLE))) {
    Object.entries(theirs).forEach(([name, [light, dark]]) => style.setProperty(name, `light-dark(${light}, ${dark})`));
  }
  const font = tokens.fontFamilyBase;
  if (typeof font === 'string') {
    style.setProperty('font-family', font);
  }
}

/** @param {Token} token @param {string} mode */
function colour(token, mode) {
  const value = typeof token === 'string' ? token : token?.[/** @type {'light' | 'dark'} */ (mode)];
  return value && CSS.supports('color', value) ? computed(value, mode) : undefined;
}

/** A colour as the browser understands it: `rgb(…)`. @param {string} value @param {string} mode */
function computed(value, mode) {
  const probe = document.createElement('span');
  probe.style.colorScheme = mode;
  probe.style.color = value;
  document.body.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

/** How well one colour can be read on another: 1 to 21, as WCAG counts it; not at all where one of them is not opaque. @param {string} ink @param {string} ground */
function contrast(ink, ground) {
  const [light, dark] = [luminance(ink), luminance(ground)].sort((one, other) => other - one);
  return (light + 0.05) / (dark + 0.05);
}

/** @param {string} rgb */
function luminance(rgb) {
  const [, ...parts] = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(rgb) ?? [];
  const [red, green, blue] = parts.map((part) => Number(part) / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
