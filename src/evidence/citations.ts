/** What more than one indicator rests on, cited once. */
import { words } from '../language/words.ts';

/** Where knots and weights were measured; docs/method.md tells how. */
export function labelledTowns(): string {
  return words`Measured on labelled towns of real load: university buildings (Cambridge Estates archive), Building Data Genome 2, Low Carbon London, with mining added; 2026-11.`;
}

export function cambridge(): string {
  return words`University of Cambridge Estates building energy archive, hourly load of 120 buildings, of which 60 had a week that varied by less than 5 %; https://github.com/EECi/Cambridge-Estates-Building-Energy-Archive; counted 2026-11.`;
}

export function irkutsk(): string {
  return words`Irkutsk Region, order on the signs of mining, June 2025: unusually high use, steady without swings, at least twice that of similar sites, summer above all; https://irk.today, 4 June 2025.`;
}

export function jiangsu(): string {
  return words`State Grid Jiangsu on how it finds mining: small daily swing, steady monthly mean; State Grid News, 28 October 2021.`;
}

export function majumder(): string {
  return words`Majumder et al., 2024, on the measured load of large miners in Texas: it answers to heat and to the price of power; https://arxiv.org/abs/2408.12014.`;
}

export function ministry(): string {
  return words`Ministry of Energy of Kazakhstan, 21 February 2022: 13 farms, 202 MW, from 0.8 to 31 MW by region; https://en.trend.az/business/energy/3558098.html.`;
}

export function btcagent(): string {
  return words`btccom, README of btcagent: 10,000 miners behind one proxy need under 150 kbit/s up and 50 kbit/s down; https://github.com/btccom/btcagent.`;
}

export function miningSessions(): string {
  return words`Veselý and Žádník, 2019, Digital Investigation, captured mining sessions of 1.5 to 35 MB a day each; https://github.com/nesfit/DI-cryptominingdetection.`;
}

export function baseStations(): string {
  return words`Lorincz, Garma and Petrovic, 2012, Sensors 12(4): the power of a mobile base station goes with its traffic.`;
}
