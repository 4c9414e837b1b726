// Lets modules import files of src/knowledge: they are reviewed as YAML and bundled as plain values, so that no start reads YAML.
import { readFileSync } from "node:fs";
import { parse } from "yaml";

const asModule = (text) => `export default ${JSON.stringify(parse(text))};`;

export const bundledYaml = {
  name: "yaml modules",
  setup({ onLoad }) {
    onLoad({ filter: /\.yaml$/ }, ({ path }) => ({
      contents: asModule(readFileSync(path, "utf8")),
      loader: "js",
    }));
  },
};
