// The keyboard of an entry grid. A row of the grid has its inputs from left to right, and what each said at first.

// Enter goes down and Shift+Enter up in the same column; a form is sent by its button or by Ctrl+S.
export function keys(event, grid, form) {
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's') {
    event.preventDefault();
    form.requestSubmit(form.querySelector('button[value="save"]'));
    return;
  }

  const input = event.target;
  if (!input.matches?.('.cell__input') || event.altKey || event.ctrlKey || event.metaKey || event.isComposing) {
    return;
  }

  const row = grid.findIndex((line) => line.inputs.includes(input));
  const column = grid[row].inputs.indexOf(input);
  const whole = input.selectionStart === 0 && input.selectionEnd === input.value.length;
  const atStart = whole || (input.selectionStart === 0 && input.selectionEnd === 0);
  const atEnd = whole || input.selectionStart === input.value.length;
  const steps = {
    Enter: [event.shiftKey ? -1 : 1, 0],
    ArrowDown: [1, 0],
    ArrowUp: [-1, 0],
    ArrowLeft: atStart && !event.shiftKey ? [0, -1] : null,
    ArrowRight: atEnd && !event.shiftKey ? [0, 1] : null,
  };
  if (event.key === 'Escape') {
    input.value = grid[row].originals[column];
    input.dispatchEvent(new Event('input', { bubbles: true }));
    input.select();
    return;
  }

  const step = steps[event.key];
  if (step) {
    event.preventDefault();
    grid[row + step[0]]?.inputs[column + step[1]]?.focus();
  }
}
