/** Tells the page around this one, which is Cardinal's, too. */
parent.postMessage('collected', origin);
