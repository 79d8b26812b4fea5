import * as v from 'valibot';
import { goodAddress, type ServerConfig, type ServerDeps } from './config';
import { askJson } from './request';

const modelsSchema = v.object({ data: v.nullable(v.array(v.object({ id: v.pipe(v.string(), v.maxLength(200)) }))) });
const longestList = 500_000;

/** Names of the models that an OpenAI-compatible server has (GET …/models); null when it does not tell. Never throws. */
export async function listModels(config: ServerConfig, deps: ServerDeps, signal: AbortSignal): Promise<string[] | null> {
  try {
    const { url } = goodAddress(config);
    const path = url.pathname.replace(/\/$/, '').replace(/\/chat\/completions$/, '');
    url.pathname = `${path === '' ? '/v1' : path}/models`;
    const headers: Record<string, string> = config.key ? { authorization: `Bearer ${config.key}` } : {};
    const answer = v.safeParse(modelsSchema, await askJson({ url, headers, method: 'GET', signal, maxBytes: longestList }, deps));
    if (!answer.success) return null;
    const names = (answer.output.data ?? []).map(({ id }) => id);
    return names.filter((name) => config.key.length < 6 || !name.includes(config.key));
  } catch {
    return null;
  }
}
