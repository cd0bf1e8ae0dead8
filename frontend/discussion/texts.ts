/**
 * The texts of the element in the reader's language. A text is a pattern such as `Last by {0}, {1}` or
 * `{0, plural, one {# post} other {# posts}}`, the part of ICU's message format that the server's texts for elements use.
 */
export class Texts {
  private readonly plural: Intl.PluralRules;
  private readonly number: Intl.NumberFormat;
  private readonly dateTime: Intl.DateTimeFormat;

  constructor(
    readonly language: string,
    private readonly patterns: Record<string, string>,
  ) {
    this.plural = new Intl.PluralRules(language);
    this.number = new Intl.NumberFormat(language);
    this.dateTime = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  }

  text(key: string, ...values: (string | number)[]): string {
    const pattern = this.patterns[key] ?? key;
    const choice = /^\{(\d+), plural, (.*)\}$/s.exec(pattern);
    return this.fill(choice ? this.choose(choice[2], Number(values[Number(choice[1])])) : pattern, values);
  }

  count(number: number): string {
    return this.number.format(number);
  }

  /** How large a file is. */
  size(bytes: number): string {
    const large = bytes >= 1_000_000;
    return new Intl.NumberFormat(this.language, {
      style: 'unit',
      unit: large ? 'megabyte' : 'kilobyte',
      unitDisplay: 'short',
      maximumFractionDigits: large ? 1 : 0,
    }).format(large ? bytes / 1e6 : Math.max(1, bytes / 1e3));
  }

  time(instant: string): string {
    return this.dateTime.format(new Date(instant));
  }

  private choose(forms: string, count: number): string {
    const byName = new Map([...forms.matchAll(/(=?\w+) \{([^}]*)\}/g)].map(([, name, form]) => [name, form]));
    const form = byName.get(`=${count}`) ?? byName.get(this.plural.select(count)) ?? byName.get('other') ?? '';
    return form.replaceAll('#', this.number.format(count));
  }

  private fill(pattern: string, values: (string | number)[]): string {
    return pattern.replace(/\{(\d+)\}/g, (_, index: string) => String(values[Number(index)] ?? ''));
  }
}
