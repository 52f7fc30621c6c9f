// The buyer need not press the button; it is there for when this does not run.
document.forms[0].submit();
