/** "R$ 200,00", "R$ 1.250,50" */
export function sayMoney(cents: number): string {
  const whole = Math.trunc(Math.abs(cents) / 100);
  const grouped = String(whole).replace(/\B(?=(\d{3})+$)/g, '.');
  const rest = String(Math.abs(cents) % 100).padStart(2, '0');
  return `${cents < 0 ? '-' : ''}R$ ${grouped},${rest}`;
}
