// Saves the chart as a picture, with its title and the font that it is drawn in.

const HEAD_PX = 52;
const DOTS = 2;
const CHART = ".st-key-chart .timeline-plot, .st-key-reporting .timeline-plot";

const base64 = async (address) => {
  const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer());
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
};

// The page's own font of the chart: a picture cannot ask for it.
const fontStyle = async () => {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
  const face = rules.find(
    (rule) =>
      rule instanceof CSSFontFaceRule &&
      rule.style.fontFamily.replaceAll('"', "") === "Source Sans" &&
      rule.style.fontStyle !== "italic"
  );
  const source = /url\("?([^")]+)"?\)/.exec(face?.style.src ?? "");
  if (!source) return "";
  const home = face.parentStyleSheet.href ?? document.baseURI;
  const font = await base64(new URL(source[1], home));
  return (
    '<style>@font-face{font-family:"Source Sans";font-weight:100 900;' +
    `src:url(data:font/woff2;base64,${font})}</style>`
  );
};

const svgOf = async (node, { title, subtitle, ground, ink }) => {
  const { offsetWidth: width, offsetHeight } = node;
  const layout = {
    ...node.layout,
    height: offsetHeight + HEAD_PX,
    margin: { ...node.layout.margin, t: node.layout.margin.t + HEAD_PX },
    paper_bgcolor: ground,
    title: {
      text: `${title}<br><span style="font-size:12px">${subtitle}</span>`,
      font: { size: 15, color: ink },
      x: 0,
      xanchor: "left",
      y: 1,
      yref: "container",
      yanchor: "top",
      pad: { t: 20, l: 12 },
    },
  };
  const sizes = { format: "svg", width, height: layout.height };
  const address = await window.Plotly.toImage({ data: node.data, layout }, sizes);
  const svg = decodeURIComponent(address.slice(address.indexOf(",") + 1));
  const font = await fontStyle();
  return { text: svg.replace(/<svg[^>]*>/, (tag) => tag + font), width, height: layout.height };
};

const pngOf = async ({ text, width, height }) => {
  const image = new Image(width, height);
  image.src = URL.createObjectURL(new Blob([text], { type: "image/svg+xml" }));
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = width * DOTS;
  canvas.height = height * DOTS;
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(image.src);
  return new Promise((done) => canvas.toBlob(done, "image/png"));
};

const save = (blob, name) => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
};

export default function ({ data, parentElement }) {
  for (const button of parentElement.querySelectorAll("button")) {
    const { form } = button.dataset;
    button.onclick = async () => {
      const node = document.querySelector(CHART);
      if (!node) return;
      const svg = await svgOf(node, data);
      const asSvg = () => new Blob([svg.text], { type: "image/svg+xml" });
      save(form === "png" ? await pngOf(svg) : asSvg(), `timeline.${form}`);
    };
  }
}
