package io.cordon.audit.hostile;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;

/** Messages in which the work is in the envelopes, the names of fields or the number of values. */
final class WorstMessages {
  private static final String RECORD =
      "{\"CreationTime\":\"2026-03-01T09:30:00\",\"Id\":\"m1\",\"Operation\":\"FileDownloaded\","
          + "\"Workload\":\"SharePoint\",\"UserId\":\"ana@example.com\",\"ItemType\":\"File\","
          + "\"ObjectId\":\"https://x.sharepoint.com/a.docx\"}";

  private WorstMessages() {}

  static Map<String, IntFunction<byte[]>> all() {
    Map<String, IntFunction<byte[]>> shapes = new LinkedHashMap<>();
    values(shapes);
    names(shapes);
    rows(shapes);
    envelopes(shapes);
    return shapes;
  }

  private static void values(Map<String, IntFunction<byte[]>> shapes) {
    shapes.put("a list of numbers", size -> Shapes.list(size, "[%1]", i -> "0"));
    shapes.put("a list of objects without fields", size -> Shapes.list(size, "[%1]", i -> "{}"));
    shapes.put("a list of lists", size -> Shapes.list(size, "[%1]", i -> "[]"));
    shapes.put("a list of unknown objects", size -> Shapes.list(size, "[%1]", i -> "{\"a\":1}"));
    shapes.put(
        "objects within objects",
        size -> Shapes.list(size, "{\"x\":{%1}}", i -> "\"n" + i + "\":{\"a\":{\"b\":{}}}"));
    shapes.put(
        "objects with names that collide",
        size ->
            Shapes.list(
                size,
                "[%1]",
                i -> Shapes.repeated(1400, "{", j -> "\"a" + (10_000 + j) + "xz\":0", "}")));
  }

  private static void names(Map<String, IntFunction<byte[]>> shapes) {
    shapes.put("dotted names", size -> Shapes.list(size, "{%1}", i -> "\"a.b" + i + ".c\":1"));
    shapes.put(
        "names of positions", size -> Shapes.list(size, "{%1}", i -> "\"a[" + i + "].c\":1"));
    shapes.put(
        "deep dotted names",
        size -> Shapes.list(size, "{%1}", i -> "\"a.b.c.d.e.f.g.h.i.j.k.l.m" + i + "\":1"));
    shapes.put(
        "a column for every value",
        size -> Shapes.halves(size, "{\"a{}.x\":[%1],\"a{}.y\":[%2]}", i -> "0", i -> "1"));
    shapes.put(
        "names with a prefix", size -> Shapes.list(size, "{%1}", i -> "\"pre_fix_n" + i + "\":1"));
    shapes.put("short names", size -> Shapes.list(size, "{%1}", i -> "\"n" + i + "\":1"));
  }

  private static void rows(Map<String, IntFunction<byte[]>> shapes) {
    String office =
        "{\"Operation\":\"FileDownloaded\",\"TimeGenerated\":\"2026-03-01T09:30:00Z\","
            + "\"OfficeWorkload\":\"SharePoint\",\"UserId\":\"ana@example.com\",%1}";
    String google =
        "{\"id_time\":\"2026-03-01T09:30:00Z\",\"event_name\":\"view\",\"doc_id\":\"d\",%1}";
    String box = "{\"event_type\":\"DOWNLOAD\",\"created_by_login\":\"a@b.example\",%1}";
    String dropbox =
        "{\"timestamp\":\"2026-03-01T09:30:00Z\",\"event_type\":\"file_add\",\"actor_x\":1,%1}";
    String ocsf = "{\"class_uid\":6006,\"time\":1772357400000,\"actor_user_name\":\"a\",%1}";
    Map<String, String> clouds =
        Map.of("m365", office, "google", google, "box", box, "dropbox", dropbox, "ocsf", ocsf);
    clouds.forEach(
        (cloud, row) -> {
          shapes.put(
              "a row of " + cloud + " with many columns",
              size -> Shapes.list(size, row, i -> "\"source_n" + i + "\":1"));
          shapes.put(
              "a row of " + cloud + " with one column again and again, last an object",
              size -> {
                String last = Shapes.repeated(size / 2, "\"q\":{", i -> "\"n" + i + "\":1", "}");
                String first = Shapes.repeated(size / 2, "", i -> "\"q\":1", "");
                return Shapes.bytes(row.replace("%1", first + "," + last));
              });
        });
  }

  private static void envelopes(Map<String, IntFunction<byte[]>> shapes) {
    shapes.put(
        "a text within texts",
        size -> {
          String text = "{\"pad\":\"" + "x".repeat(size / 2) + "\",\"message\":" + RECORD + "}";
          for (int depth = 0; depth < 5; depth++) {
            text = "{\"message\":\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"}";
          }
          return Shapes.bytes(text);
        });
    shapes.put(
        "texts of JSON beside each other",
        size -> Shapes.list(size, "{%1}", i -> "\"t" + i + "\":\"{\\\"a\\\":{\\\"b\\\":1}}\""));
    shapes.put(
        "a table with long names of columns",
        size -> {
          String columns =
              Shapes.repeated(
                  Math.min(size / 2, 450_000), "", i -> "\"c" + i + "x".repeat(240) + "\"", "");
          int count = columns.split(",", -1).length;
          String row = Shapes.repeated(2 * count + 1, "[", i -> "1", "]");
          return Shapes.list(size, "{\"columns\":[" + columns + "],\"rows\":[%1]}", i -> row);
        });
    shapes.put(
        "a table by columns",
        size -> Shapes.list(size, "{\"fields\":[\"a\",\"b\"],\"columns\":[%1]}", i -> "[0,1,2,3]"));
    shapes.put(
        "hits",
        size -> Shapes.list(size, "{\"hits\":{\"hits\":[%1]}}", i -> "{\"_source\":{\"a\":1}}"));
  }
}
