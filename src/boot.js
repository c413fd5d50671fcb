/* Runs before the first paint: makes room for the pinned charts. Where the story's script then fails, the words and the
   still charts come back. */
(function (root) {
  function still() {
    if (!root.hasAttribute('data-ready')) root.classList.remove('scripted');
  }
  root.classList.add('scripted');
  addEventListener('error', still);
  addEventListener('unhandledrejection', still);
  addEventListener('load', function () {
    setTimeout(still, 10000);
  });
})(document.documentElement);
