/** What can be wrong with `mission.yaml`, and with the workspace it stands in. */
export type SettingsProblem =
  | { code: "workspace-missing"; from: string }
  | { code: "workspace-exists"; folder: string };
