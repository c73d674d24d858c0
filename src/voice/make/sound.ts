import { statSync } from 'node:fs';
import { run } from './tools.ts';

/** What is measured of a sound file. */
export interface Measure {
  seconds: number;
  /** Loudness as a listener hears it, LUFS; −70 for silence. */
  loudness: number;
  /** dB under full scale; 0 is full. */
  peak: number;
  /** How long the wave stays flat at its peaks: 0 for a sound that isn't cut. */
  flat: number;
  rate: number;
  channels: number;
  codec: string;
}

/** Loudness of every clip, LUFS, and its highest true peak, dB. */
const LOUDNESS = -18;
const PEAK = -1.5;
/** Silence left before and after the words, seconds. */
const BEFORE = 0.02;
const AFTER = 0.05;

const trim = [
  `silenceremove=start_periods=1:start_threshold=-45dB:start_silence=${BEFORE}`,
  'areverse',
  `silenceremove=start_periods=1:start_threshold=-45dB:start_silence=${AFTER}`,
  'areverse',
].join(',');

/** Measures a sound file. Rejects when it can't be read as sound. */
export async function measure(path: string): Promise<Measure> {
  const probe = await run('ffprobe', [
    '-v',
    'error',
    '-select_streams',
    'a:0',
    '-show_entries',
    'stream=codec_name,sample_rate,channels',
    '-of',
    'json',
    path,
  ]);
  const stream = (
    JSON.parse(probe.stdout) as { streams?: { codec_name: string; sample_rate: string; channels: number }[] }
  ).streams?.[0];
  if (!stream) throw new Error('no sound');
  const { loudness } = await levels(path, 'anull');
  const { stderr } = await run('ffmpeg', [
    '-hide_banner',
    '-nostats',
    '-i',
    path,
    '-map',
    '0:a:0',
    '-af',
    'astats=measure_perchannel=none',
    '-f',
    'null',
    '-',
  ]);
  const figure = (name: string) =>
    Number(new RegExp(`${name}: (-?[\\d.]+|-?inf|nan)`).exec(stderr)?.[1]?.replace('inf', 'Infinity') ?? Number.NaN);
  return {
    seconds: figure('Number of samples') / Number(stream.sample_rate),
    loudness,
    peak: figure('Peak level dB'),
    flat: figure('Flat factor'),
    rate: Number(stream.sample_rate),
    channels: stream.channels,
    codec: stream.codec_name,
  };
}

const number = (text: string | undefined) => (Number.isFinite(Number(text)) ? Number(text) : -70);

/** Loudness and true peak of a sound, with what else ffmpeg is to do in the same pass. */
async function levels(
  from: string,
  filters: string,
  output: readonly string[] = ['-f', 'null', '-'],
): Promise<{ loudness: number; peak: number }> {
  const { stderr } = await run('ffmpeg', [
    '-hide_banner',
    '-nostats',
    '-y',
    '-i',
    from,
    '-map',
    '0:a:0',
    '-af',
    `${filters},ebur128=peak=true:framelog=verbose`,
    ...output,
  ]);
  const summary = stderr.slice(stderr.lastIndexOf('Summary:'));
  return {
    loudness: number(/I:\s+(\S+) LUFS/.exec(summary)?.[1]),
    peak: number(/Peak:\s+(\S+) dBFS/.exec(summary)?.[1]),
  };
}

/**
 * A clip: silence cut at both ends, levelled (what loudnorm does in its linear mode), mono, 16 kHz, 16 kbit/s, nothing in it that changes
 * from one run to the next. Gives its milliseconds. Rejects for silence.
 */
export async function encode(from: string, to: string): Promise<number> {
  const wav = `${to}.wav`;
  const { loudness, peak } = await levels(from, `aformat=channel_layouts=mono,aresample=48000,${trim}`, [
    '-map_metadata',
    '-1',
    '-fflags',
    '+bitexact',
    wav,
  ]);
  const samples = (statSync(wav).size - 44) / 2;
  if (samples < 48 || (loudness <= -69 && peak <= -60)) throw new Error('silence');
  // Words under 0.4 s have no loudness: their peak stands for it.
  const gain = Math.min(loudness <= -69 ? PEAK - 6 - peak : LOUDNESS - loudness, PEAK - peak);
  await run('ffmpeg', [
    ...`-hide_banner -v error -y -i`.split(' '),
    wav,
    ...`-map_metadata -1 -af volume=${gain.toFixed(1)}dB -ac 1 -ar 16000 -codec:a libmp3lame -b:a 16k`.split(' '),
    ...'-id3v2_version 0 -write_id3v1 0 -fflags +bitexact -flags:a +bitexact'.split(' '),
    to,
  ]);
  return Math.round(samples / 48);
}
