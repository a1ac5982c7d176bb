package io.cordon.audit.hostile;

import java.util.Map;
import java.util.function.IntFunction;

/** Events of OCSF. */
final class WorstOcsfRecords {
  private static final String OCSF =
      "{'class_uid':6006,'activity_id':2,'time':1772357400000,'metadata':{'uid':'o1','product':"
          + "{'name':'Google Drive'}},'actor':{'user':{'name':'ana@example.com'}},'file':"
          + "{'uid':'7','name':'plan.docx'},'unmapped':{%u}%x}";

  private WorstOcsfRecords() {}

  static void addTo(Map<String, IntFunction<byte[]>> shapes) {
    lists(shapes);
  }

  private static void lists(Map<String, IntFunction<byte[]>> shapes) {
    shapes.put(
        "ocsf: recipients and groups",
        size ->
            Shapes.halves(
                size,
                ocsf(Shapes.quoted("'recipients':[%1],'recipient_groups':[%2]"), ""),
                i -> Shapes.quoted("'p" + i + "'"),
                i -> Shapes.quoted("'g" + i + "'")));
    shapes.put(
        "ocsf: containers and ids",
        size ->
            Shapes.halves(
                size,
                ocsf(Shapes.quoted("'containers':[%1],'event_ids':[%2]"), ""),
                i -> Shapes.quoted("'c" + i + "'"),
                i -> Shapes.quoted("'e" + i + "'")));
    shapes.put(
        "ocsf: classifications",
        size ->
            Shapes.list(
                size,
                ocsf("", Shapes.quoted(",'file_result':{'data_classifications':[%1]}")),
                i -> "{}"));
    shapes.put(
        "ocsf: an event without id",
        size ->
            Shapes.list(
                size,
                ocsf("", Shapes.quoted(",'evidences':[%1]")).replace("\"uid\":\"o1\",", ""),
                i -> Shapes.quoted("{'b':1,'a':" + i + "}")));
  }

  private static String ocsf(String unmapped, String more) {
    return Shapes.quoted(OCSF).replace("%u", unmapped).replace("%x", more);
  }
}
