import jsQR from 'jsqr';
import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Height of a capital letter with its accent, by the size of the letters. */
const CAPITAL = 0.85;

interface Item {
  text: string;
  /** Points from the page's left and top edges. */
  left: number;
  right: number;
  top: number;
  bottom: number;
}

export interface PdfPage {
  width: number;
  height: number;
  /** Every text that is drawn, decoration too. */
  items: Item[];
  /** What is read aloud, in its order: the tag that holds it, and its text. */
  read: { role: string; text: string }[];
  /** What a telephone reads in the code on this page. */
  code: string | undefined;
  /** Whether something is printed in a colour. */
  coloured: boolean;
}

/** How the pages of a PDF read and, unless only its texts are asked for, look. */
export async function readPdf(data: Uint8Array, only?: 'texts'): Promise<PdfPage[]> {
  const document = await getDocument({ data, verbosity: 0 }).promise;
  const pages: PdfPage[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const { items, byId } = await texts(page, height);
    const factory = document.canvasFactory as CanvasFactory;
    pages.push({
      width,
      height,
      items,
      read: await readingOrder(page, byId),
      ...(only ? unseen : await look(page, factory)),
    });
  }
  await document.loadingTask.destroy();
  return pages;
}

async function texts(page: PDFPageProxy, height: number) {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const drawn: Item[] = [];
  const byId = new Map<string, string>();
  const open: string[] = [];
  for (const item of items) {
    if (!('str' in item)) {
      if (item.type === 'endMarkedContent') open.pop();
      else open.push(item.id ?? '');
      continue;
    }
    const id = open.findLast(Boolean);
    if (id) byId.set(id, (byId.get(id) ?? '') + item.str);
    if (!item.str.trim()) continue;
    const [, , , , left, base] = item.transform as number[];
    drawn.push({
      text: item.str,
      left: left!,
      right: left! + item.width,
      top: height - base! - CAPITAL * item.height,
      bottom: height - base!,
    });
  }
  return { items: drawn, byId };
}

interface Node {
  role?: string;
  type?: string;
  id?: string;
  children?: Node[];
}

async function readingOrder(page: PDFPageProxy, byId: ReadonlyMap<string, string>) {
  const read: PdfPage['read'] = [];
  const walk = (node: Node, role: string) => {
    const text = node.type === 'content' ? byId.get(node.id ?? '') : undefined;
    if (text?.trim()) read.push({ role, text });
    for (const child of node.children ?? [])
      walk(child, node.role && /^(H\d|LI|P|Figure)$/.test(node.role) ? node.role : role);
  };
  walk(await page.getStructTree(), '');
  return read;
}

interface CanvasFactory {
  create(width: number, height: number): { canvas: HTMLCanvasElement; context: CanvasRenderingContext2D };
}

const unseen = { code: undefined, coloured: false };

async function look(page: PDFPageProxy, factory: CanvasFactory) {
  const viewport = page.getViewport({ scale: 1.5 });
  const { canvas, context } = factory.create(Math.ceil(viewport.width), Math.ceil(viewport.height));
  await page.render({ canvas, canvasContext: context, viewport }).promise;
  const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height);
  let coloured = false;
  for (let i = 0; i < data.length; i += 4)
    if (Math.max(data[i]!, data[i + 1]!, data[i + 2]!) - Math.min(data[i]!, data[i + 1]!, data[i + 2]!) > 8)
      coloured = true;
  return { code: jsQR(data, width, height)?.data, coloured };
}
