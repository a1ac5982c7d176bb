package io.cordon.audit.hostile;

import java.util.Map;
import java.util.function.IntFunction;

/** Events of Dropbox. */
final class WorstDropboxRecords {
  private static final String DROPBOX =
      "{'timestamp':'2026-03-01T09:30:00Z','event_type':{'.tag':'shared_content_add_member'},"
          + "'event_category':{'.tag':'sharing'},'actor':{'.tag':'user','user':{'email':"
          + "'%aana@example.com'}},'details':{'.tag':'x'%d},'assets':[%s],'participants':[%p]}";

  private WorstDropboxRecords() {}

  static void addTo(Map<String, IntFunction<byte[]>> shapes) {
    files(shapes);
    paths(shapes);
  }

  private static void files(Map<String, IntFunction<byte[]>> shapes) {
    shapes.put(
        "dropbox: files and people",
        size ->
            Shapes.halves(
                size, dropbox("", "", "%1", "%2"), i -> asset(i), i -> participant("p" + i)));
    shapes.put(
        "dropbox: files and 200 people with long names",
        size -> {
          String people =
              Shapes.repeated(size / 2, "", i -> participant("p" + i + "x".repeat(3000)), "");
          return Shapes.list(size, dropbox("", "", "%1", people), i -> asset(i));
        });
    shapes.put(
        "dropbox: files", size -> Shapes.list(size, dropbox("", "", "%1", ""), i -> asset(i)));
  }

  private static void paths(Map<String, IntFunction<byte[]>> shapes) {
    shapes.put(
        "dropbox: files that an actor with a long name shared",
        size -> Shapes.listAndText(size, dropbox("%2", "", "%1", ""), i -> asset(i)));
    shapes.put(
        "dropbox: a path of folders",
        size -> {
          String asset =
              Shapes.quoted(
                  "{'.tag':'file','file_id':'f','path':{'contextual':'/%1','namespace_relative':"
                      + "{'ns_id':'1','relative_path':'/%1'}}}");
          int half = size / 4;
          return Shapes.bytes(dropbox("", "", asset.replace("%1", "a/".repeat(half)), ""));
        });
    shapes.put(
        "dropbox: relocations and files",
        size ->
            Shapes.halves(
                size,
                dropbox("", Shapes.quoted(",'relocate_action_details':[%2]"), "%1", ""),
                i -> asset(i),
                i -> Shapes.quoted("{'src_asset_index':0,'dest_asset_index':" + i + "}")));
    shapes.put(
        "dropbox: invitees",
        size ->
            Shapes.list(
                size,
                dropbox("", Shapes.quoted(",'invitees':[%1]"), asset(1), ""),
                i -> Shapes.quoted("'p" + i + "@x.example'")));
  }

  private static String dropbox(String actor, String details, String assets, String people) {
    return Shapes.quoted(DROPBOX)
        .replace("%a", actor)
        .replace("%d", details)
        .replace("%s", assets)
        .replace("%p", people);
  }

  private static String asset(int number) {
    return Shapes.quoted("{'.tag':'file','file_id':'id:" + number + "','display_name':'a.docx'}");
  }

  private static String participant(String name) {
    return Shapes.quoted("{'user':{'.tag':'non_team_member','email':'" + name + "@x.example'}}");
  }
}
