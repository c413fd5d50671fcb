/** Sites whose copies are loose: comments, forums, blogs, aggregators and machine summaries. What was read there is graded C. */
export const LOOSE_COPIES = [
  'bbforum.eu',
  'blog-cannabis.com',
  'BNN Breaking',
  'Cannabis News World',
  'corewinds.com',
  'dhirubhai.net',
  'dimasjoko.nl',
  'ErvaNews',
  'Headliner',
  'Lemmy',
  'Mixtape Madness',
  'newshelton.com',
  'nl.express.live',
  'pingpdf.com',
  'robscholtemuseum.nl',
  'Sargasso',
  'smokeprofessional.com',
  'smokeshoplocator.com',
  'taketonews',
  'Trendscan',
  'zoonop.com'
];
