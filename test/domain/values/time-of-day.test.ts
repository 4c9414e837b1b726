// Tests which time of day people mean by what they type.
import { expect, test } from "vitest";
import { timeOfDay } from "../../../src/domain/values/time-of-day.ts";

test.each([
  ["14:00", "14:00"],
  ["14h", "14:00"],
  ["14 h 30", "14:30"],
  ["14\u00a0h\u00a030", "14:30"],
  ["9.05", "09:05"],
  ["9H15", "09:15"],
  ["2 pm", "14:00"],
  ["2:30 p.m.", "14:30"],
  ["12 am", "00:00"],
  ["midi", "12:00"],
  ["noon", "12:00"],
])("%s is %s", (said, time) => expect(timeOfDay(said)).toBe(time));

test.each(["", "25h", "14h60", "14:0", "13 pm", "bientôt", "14:00:00"])("%s is no time of day", (said) =>
  expect(timeOfDay(said)).toBeNull(),
);
