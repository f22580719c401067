/** The script of the reference page: shows only the operations that hold every word of the filter. */
export const referenceScript = `const filter = document.querySelector('#filter');
const found = document.querySelector('#found');
const articles = [...document.querySelectorAll('article')];
const texts = articles.map((article) => (article.id + ' ' + article.querySelector('.what').textContent).toLowerCase());
const links = new Map([...document.querySelectorAll('nav a')].map((link) => [link.hash.slice(1), link.parentElement]));
const show = () => {
  const words = filter.value.toLowerCase().split(/\\s+/).filter(Boolean);
  let many = 0;
  articles.forEach((article, i) => {
    const fits = words.every((word) => texts[i].includes(word));
    article.hidden = !fits;
    const link = links.get(article.id);
    if (link) link.hidden = !fits;
    if (fits) many++;
  });
  for (const part of document.querySelectorAll('main section[data-group], nav .group')) {
    if ('open' in part) part.open = words.length > 0;
    part.hidden = ![...part.querySelectorAll('article, li')].some((each) => !each.hidden);
  }
  for (const aside of document.querySelectorAll('[data-aside]')) aside.hidden = words.length > 0;
  found.textContent = words.length === 0 ? '' : many === 1 ? '1 operation' : many + ' operations';
};
filter.closest('[role=search]').hidden = false;
filter.addEventListener('input', show);
document.addEventListener('keydown', (event) => {
  if (event.key === '/' && document.activeElement !== filter) {
    event.preventDefault();
    filter.focus();
    filter.select();
  }
  if (event.key === 'Escape' && document.activeElement === filter) {
    filter.value = '';
    show();
  }
});
show();
`;
