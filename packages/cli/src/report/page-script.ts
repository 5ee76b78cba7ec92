/** The slider over steps: each run shows its newest sheet up to the step that is chosen. Without it all sheets are seen. */
export const pageScript = `
const slider = document.getElementById('scrubber');
if (slider) {
  const steps = slider.dataset.steps.split(' ').map(Number);
  const output = document.querySelector('output[for=scrubber]');
  const show = () => {
    const step = steps[Number(slider.value)];
    output.value = step;
    slider.setAttribute('aria-valuetext', 'step ' + step);
    for (const figure of document.querySelectorAll('.evolution')) {
      const sheets = [...figure.querySelectorAll('img')];
      const shown = sheets.filter((sheet) => Number(sheet.dataset.step) <= step).at(-1);
      for (const sheet of sheets) sheet.hidden = sheet !== shown;
    }
  };
  slider.addEventListener('input', show);
  slider.parentElement.hidden = false;
  show();
}
`;
