(function () {
  'use strict';
  var byId = document.getElementById.bind(document);
  var cards = Array.prototype.slice.call(document.querySelectorAll('#findings details'));
  var texts = [];
  function text(i) {
    if (texts[i] === undefined) {
      texts[i] = cards[i].textContent.toLowerCase();
    }
    return texts[i];
  }
  function filter() {
    var least = Number(byId('severity').value);
    var words = byId('words').value.toLowerCase().trim();
    var shown = 0;
    cards.forEach(function (card, i) {
      var severe = Number(card.dataset.severity) >= least;
      var show = severe ? words === '' || text(i).includes(words) : false;
      card.hidden = !show;
      shown += show ? 1 : 0;
    });
    byId('count').textContent = shown === cards.length ? '' : shown + ' of ' + cards.length;
  }
  function openAll(open) {
    cards.forEach(function (card) {
      card.open = open ? !card.hidden : false;
    });
  }
  byId('severity').addEventListener('change', filter);
  byId('words').addEventListener('input', filter);
  byId('open').addEventListener('click', function () { openAll(true); });
  byId('close').addEventListener('click', function () { openAll(false); });
  byId('filter').hidden = cards.length === 0;
})();
