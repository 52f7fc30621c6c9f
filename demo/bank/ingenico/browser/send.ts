/** Sends the page's only form at once. */
document.forms[0]?.submit();
