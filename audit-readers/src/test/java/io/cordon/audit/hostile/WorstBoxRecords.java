package io.cordon.audit.hostile;

import java.util.Map;
import java.util.function.IntFunction;

/** Events of Box. */
final class WorstBoxRecords {
  private static final String BOX =
      "{'type':'event','event_type':'DOWNLOAD','event_id':'b1','created_at':"
          + "'2026-03-01T09:30:00Z','created_by':{'login':'ana@example.com','id':'1'},"
          + "'source':{'item_type':'file','item_id':'7','item_name':'plan.docx'%s}%x}";

  private WorstBoxRecords() {}

  static void addTo(Map<String, IntFunction<byte[]>> shapes) {
    lists(shapes);
  }

  private static void lists(Map<String, IntFunction<byte[]>> shapes) {
    shapes.put(
        "box: folders",
        size ->
            Shapes.list(
                size,
                box(Shapes.quoted(",'path_collection':{'entries':[%1]}"), ""),
                i -> Shapes.quoted("{'id':'" + (i + 1) + "','name':'f'}")));
    shapes.put(
        "box: names that collide",
        size ->
            Shapes.list(
                size, box("", ",%1"), i -> Shapes.quoted("'a" + (100_000_000 + i) + "xz':0")));
    shapes.put(
        "box: details within a text",
        size ->
            Shapes.list(
                size,
                box("", ",\"additional_details\":\"{%1}\""),
                i -> "\\\"n" + i + "\\\":{\\\"a\\\":1}"));
    shapes.put(
        "box: an event without id",
        size ->
            Shapes.list(
                size,
                box(Shapes.quoted(",'x':[%1]"), "").replace("\"event_id\"", "\"other\""),
                i -> Shapes.quoted("{'b':1,'a':" + i + "}")));
  }

  private static String box(String source, String more) {
    return Shapes.quoted(BOX).replace("%s", source).replace("%x", more);
  }
}
