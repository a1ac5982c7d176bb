package io.cordon.audit.hostile;

import java.util.Map;
import java.util.function.IntFunction;

/** Activities of Google. */
final class WorstGoogleRecords {
  private static final String GOOGLE =
      "{'kind':'admin#reports#activity','id':{'time':'2026-03-01T09:30:00Z','uniqueQualifier':'1',"
          + "'applicationName':'drive','customerId':'C%c'},'actor':{'email':'%aana@example.com'},"
          + "'ipAddress':'198.51.100.7','resourceDetails':[%r],'events':[%e]}";

  private WorstGoogleRecords() {}

  static void addTo(Map<String, IntFunction<byte[]>> shapes) {
    lists(shapes);
    texts(shapes);
  }

  private static void lists(Map<String, IntFunction<byte[]>> shapes) {
    String both = google("", "", "%2", "%1");
    shapes.put(
        "google: events and resources, none of which belong together",
        size -> Shapes.halves(size, both, i -> event("e" + i), i -> resource("r" + i, "")));
    shapes.put(
        "google: events and resources, of which the last belongs to all",
        size ->
            Shapes.halves(size, both, i -> event("r0"), i -> resource("r" + (i + 1) % 9999, "")));
    String labelled = google("", "", Shapes.quoted("{'id':'r','appliedLabels':[%2]}"), "%1");
    shapes.put(
        "google: events on one resource with many labels",
        size -> Shapes.halves(size, labelled, i -> event("r"), i -> Shapes.quoted("{'id':'l'}")));
    String ids = google("", "", "%2", Shapes.quoted("{'name':'view','resourceIds':[%1]}"));
    shapes.put(
        "google: an event with many resources and other resources",
        size ->
            Shapes.halves(
                size, ids, i -> Shapes.quoted("'i" + i + "'"), i -> resource("r" + i, "")));
    shapes.put(
        "google: events without anything",
        size -> Shapes.list(size, google("", "", "", "%1"), i -> "{}"));
    shapes.put(
        "google: events of which each lacks an actor and a file",
        size ->
            Shapes.list(
                size,
                google("", "", "", "%1").replace("\"email\":\"ana@example.com\"", ""),
                i -> Shapes.quoted("{'name':'view'}")));
    shapes.put(
        "google: recipients in one text",
        size -> {
          String event =
              Shapes.quoted(
                  "{'name':'change_user_access','parameters':[{'name':'doc_id','value':'d'},"
                      + "{'name':'target_user','value':'%1'}]}");
          return Shapes.list(size, google("", "", "", event), i -> "p" + i + "@x.example");
        });
  }

  private static void texts(Map<String, IntFunction<byte[]>> shapes) {
    shapes.put(
        "google: events of an actor with a long name",
        size -> Shapes.listAndText(size, google("%2", "", "", "%1"), i -> event("e" + i)));
    shapes.put(
        "google: events of a customer with a long id",
        size -> Shapes.listAndText(size, google("", "%2", "", "%1"), i -> event("e" + i)));
    String inText = google("", "", "", "%1").replace("{\"email\":\"ana@example.com\"}", "%3");
    shapes.put(
        "google: events of an actor within a text",
        size ->
            Shapes.listAndText(
                size,
                inText.replace(
                    "%3", "\"{\\\"email\\\":\\\"a@b.example\\\",\\\"x\\\":\\\"%2\\\"}\""),
                i -> event("e" + i)));
    shapes.put(
        "google: events without name at a time behind blanks",
        size ->
            Shapes.bytes(
                new String(
                        Shapes.listAndText(
                            size,
                            google("", "", "", "%1").replace("2026-03-01T09:30:00Z", "%2z"),
                            i -> "{}"),
                        java.nio.charset.StandardCharsets.UTF_8)
                    .replace('x', ' ')));
    shapes.put(
        "google: events and resources within texts",
        size -> {
          String record =
              google("", "", "", "%1")
                  .replace("\"resourceDetails\":[]", "\"resourceDetails\":\"[%2]\"");
          return Shapes.halves(
              size, record, i -> event("e" + i), i -> "{\\\"id\\\":\\\"r" + i + "\\\"}");
        });
  }

  private static String google(String actor, String customer, String resources, String events) {
    return Shapes.quoted(GOOGLE)
        .replace("%a", actor)
        .replace("%c", customer)
        .replace("%r", resources)
        .replace("%e", events);
  }

  private static String event(String file) {
    return Shapes.quoted("{'name':'view','parameters':[{'name':'doc_id','value':'" + file + "'}]}");
  }

  private static String resource(String id, String more) {
    return Shapes.quoted("{'id':'" + id + "'" + more + "}");
  }
}
