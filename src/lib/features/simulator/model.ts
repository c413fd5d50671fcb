/** What the model asks, in the order in which policies are written down. Prices are relative to the price of today. */
export const PARAMETERS = [
  'legal-price',
  'legal-share',
  'illegal-price',
  'nonprice-effect',
  'price-sensitivity',
  'legal-cost'
] as const;
export type Parameter = (typeof PARAMETERS)[number];

/**
 * One number for each parameter. The share and the effect beyond price are fractions: 0.35 is 35 percent more use. The
 * sensitivity is the elasticity at the price of today, without its sign.
 */
export type Inputs = Readonly<Record<Parameter, number>>;

/** Use and illegal revenue are 100 today. Spending and tax are in the unit of today's illegal revenue. */
export interface Outcome {
  /** What a buyer pays on average, relative to today. */
  averagePrice: number;
  use: number;
  illegalVolume: number;
  illegalRevenue: number;
  legalSpend: number;
  tax: number;
}

const TODAY = 100;

/**
 * A market in which a legal and an illegal supply meet one demand.
 *
 * Demand is semi-log, ln(use) = a - e x price (https://data88e.org/textbook/content/01-demand/03-log-log.html): it stays
 * finite where the price goes to zero, where a demand of constant elasticity grows without bound. No estimate may be
 * carried to much lower prices in any case (National Research Council, 2001, p. 43,
 * http://www.nap.edu/openbook.php?record_id=10021&page=43).
 * The rest is bookkeeping, with the ingredients of Kilmer and others, Altered State? (RAND, 2010,
 * http://www.rand.org/pubs/occasional_papers/OP315.html): price and response, tax levied, and effects beyond price. A legal
 * price below its cost is a subsidy, which is not counted: tax is never negative.
 *
 * Throws a RangeError on a number that is not finite, a share above 1 or an input below zero (the effect beyond price may
 * be as low as -1).
 */
export function model(inputs: Inputs): Outcome {
  for (const parameter of PARAMETERS) check(parameter, inputs[parameter]);
  const share = inputs['legal-share'];
  const [legalPrice, illegalPrice] = [inputs['legal-price'], inputs['illegal-price']];
  const averagePrice = share * legalPrice + (1 - share) * illegalPrice;
  const response = Math.exp(inputs['price-sensitivity'] * (1 - averagePrice));
  const use = TODAY * (1 + inputs['nonprice-effect']) * response;
  const illegalVolume = use * (1 - share);
  return {
    averagePrice,
    use,
    illegalVolume,
    illegalRevenue: illegalVolume * illegalPrice,
    legalSpend: use * share * legalPrice,
    tax: use * share * Math.max(legalPrice - inputs['legal-cost'], 0)
  };
}

function check(parameter: Parameter, value: number): void {
  const least = parameter === 'nonprice-effect' ? -1 : 0;
  const most = parameter === 'legal-share' ? 1 : Infinity;
  if (!Number.isFinite(value) || value < least || value > most)
    throw new RangeError(`${parameter} cannot be ${value}`);
}
