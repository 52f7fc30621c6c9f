/** Takes its time before it sends the page's only form: six seconds of the ten that it has. */
setTimeout(() => {
  document.forms[0]?.submit();
}, 6_000);
