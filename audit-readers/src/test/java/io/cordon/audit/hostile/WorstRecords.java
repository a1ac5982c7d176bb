package io.cordon.audit.hostile;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;

/** Single records of each cloud in which every part can be combined with every other part. */
final class WorstRecords {
  private static final String GOOGLE =
      "{'kind':'admin#reports#activity','id':{'time':'2026-03-01T09:30:00Z','uniqueQualifier':'1',"
          + "'applicationName':'drive','customerId':'C%c'},'actor':{'email':'%aana@example.com'},"
          + "'ipAddress':'198.51.100.7','resourceDetails':[%r],'events':[%e]}";
  private static final String DROPBOX =
      "{'timestamp':'2026-03-01T09:30:00Z','event_type':{'.tag':'shared_content_add_member'},"
          + "'event_category':{'.tag':'sharing'},'actor':{'.tag':'user','user':{'email':"
          + "'%aana@example.com'}},'details':{'.tag':'x'%d},'assets':[%s],'participants':[%p]}";
  private static final String M365 =
      "{'CreationTime':'2026-03-01T09:30:00','Id':'m1','Operation':'%o','Workload':'%w',"
          + "'UserId':'%aana@example.com','ItemType':'File','ObjectId':'%u'%x}";
  private static final String BOX =
      "{'type':'event','event_type':'DOWNLOAD','event_id':'b1','created_at':"
          + "'2026-03-01T09:30:00Z','created_by':{'login':'ana@example.com','id':'1'},"
          + "'source':{'item_type':'file','item_id':'7','item_name':'plan.docx'%s}%x}";
  private static final String OCSF =
      "{'class_uid':6006,'activity_id':2,'time':1772357400000,'metadata':{'uid':'o1','product':"
          + "{'name':'Google Drive'}},'actor':{'user':{'name':'ana@example.com'}},'file':"
          + "{'uid':'7','name':'plan.docx'},'unmapped':{%u}%x}";

  private WorstRecords() {}

  static Map<String, IntFunction<byte[]>> all() {
    Map<String, IntFunction<byte[]>> shapes = new LinkedHashMap<>();
    google(shapes);
    googleTexts(shapes);
    dropbox(shapes);
    m365(shapes);
    box(shapes);
    ocsf(shapes);
    return shapes;
  }

  private static void google(Map<String, IntFunction<byte[]>> shapes) {
    String both = google("", "", "%2", "%1");
    shapes.put(
        "google: events and resources, none of which belong together",
        size -> Shapes.halves(size, both, i -> event("e" + i), i -> resource("r" + i, "")));
    shapes.put(
        "google: events and resources, of which the last belongs to all",
        size ->
            Shapes.halves(size, both, i -> event("r0"), i -> resource("r" + (i + 1) % 9999, "")));
    String labelled = google("", "", quoted("{'id':'r','appliedLabels':[%2]}"), "%1");
    shapes.put(
        "google: events on one resource with many labels",
        size -> Shapes.halves(size, labelled, i -> event("r"), i -> quoted("{'id':'l'}")));
    String ids = google("", "", "%2", quoted("{'name':'view','resourceIds':[%1]}"));
    shapes.put(
        "google: an event with many resources and other resources",
        size -> Shapes.halves(size, ids, i -> quoted("'i" + i + "'"), i -> resource("r" + i, "")));
    shapes.put(
        "google: events without anything",
        size -> Shapes.list(size, google("", "", "", "%1"), i -> "{}"));
    shapes.put(
        "google: events of which each lacks an actor and a file",
        size ->
            Shapes.list(
                size,
                google("", "", "", "%1").replace("\"email\":\"ana@example.com\"", ""),
                i -> quoted("{'name':'view'}")));
    shapes.put(
        "google: recipients in one text",
        size -> {
          String event =
              quoted(
                  "{'name':'change_user_access','parameters':[{'name':'doc_id','value':'d'},"
                      + "{'name':'target_user','value':'%1'}]}");
          return Shapes.list(size, google("", "", "", event), i -> "p" + i + "@x.example");
        });
  }

  private static void googleTexts(Map<String, IntFunction<byte[]>> shapes) {
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

  private static void dropbox(Map<String, IntFunction<byte[]>> shapes) {
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
    shapes.put(
        "dropbox: files that an actor with a long name shared",
        size -> Shapes.listAndText(size, dropbox("%2", "", "%1", ""), i -> asset(i)));
    shapes.put(
        "dropbox: a path of folders",
        size -> {
          String asset =
              quoted(
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
                dropbox("", quoted(",'relocate_action_details':[%2]"), "%1", ""),
                i -> asset(i),
                i -> quoted("{'src_asset_index':0,'dest_asset_index':" + i + "}")));
    shapes.put(
        "dropbox: invitees",
        size ->
            Shapes.list(
                size,
                dropbox("", quoted(",'invitees':[%1]"), asset(1), ""),
                i -> quoted("'p" + i + "@x.example'")));
  }

  private static void m365(Map<String, IntFunction<byte[]>> shapes) {
    String copilot = quoted(",'CopilotEventData':{'AccessedResources':[%1]}");
    String used = "{'ListItemUniqueId':'i%n','Name':'a.docx','Action':'Read'}";
    shapes.put(
        "m365: files that Copilot used for a person with a long name",
        size ->
            Shapes.listAndText(
                size,
                m365("CopilotInteraction", "Copilot", "%2", "", copilot),
                i -> quoted(used.replace("%n", "" + i))));
    shapes.put(
        "m365: files that Copilot used",
        size ->
            Shapes.list(
                size,
                m365("CopilotInteraction", "Copilot", "", "", copilot),
                i -> quoted(used.replace("%n", "" + i))));
    shapes.put(
        "m365: policies of data loss prevention",
        size ->
            Shapes.list(
                size,
                m365(
                    "DLPRuleMatch",
                    "SharePoint",
                    "",
                    "",
                    quoted(",'SharePointMetaData':{'FileName':'a'},'PolicyDetails':[%1]")),
                i -> quoted("{'PolicyName':'p" + i + "','Rules':[{'RuleName':'r" + i + "'}]}")));
    shapes.put(
        "m365: members of a team",
        size ->
            Shapes.list(
                size,
                m365(
                    "MemberAdded",
                    "MicrosoftTeams",
                    "",
                    "",
                    quoted(",'AADGroupId':'g','Members':[%1]")),
                i -> quoted("{'UPN':'p" + i + "@x.example','Role':2}")));
    shapes.put(
        "m365: a URL of folders",
        size ->
            Shapes.bytes(
                m365(
                    "FileDownloaded",
                    "SharePoint",
                    "",
                    "https://x.sharepoint.com/sites/a/" + "b/".repeat(size / 2),
                    "")));
    shapes.put(
        "m365: a URL of percent signs",
        size ->
            Shapes.bytes(
                m365(
                    "FileDownloaded",
                    "SharePoint",
                    "",
                    "https://x.sharepoint.com/sites/a/" + "%E2%82%AC".repeat(size / 9),
                    "")));
    shapes.put(
        "m365: settings",
        size ->
            Shapes.list(
                size,
                m365(
                    "SharingPolicyChanged",
                    "SharePoint",
                    "",
                    "",
                    quoted(",'ModifiedProperties':[%1]")),
                i -> quoted("{'Name':'p','OldValue':'" + i + "','NewValue':'" + i + "'}")));
    shapes.put(
        "m365: fields without meaning",
        size ->
            Shapes.list(
                size,
                m365("FileDownloaded", "SharePoint", "", "https://x.sharepoint.com/a", ",%1"),
                i -> quoted("'field_" + i + "':" + i)));
  }

  private static void box(Map<String, IntFunction<byte[]>> shapes) {
    shapes.put(
        "box: folders",
        size ->
            Shapes.list(
                size,
                box(quoted(",'path_collection':{'entries':[%1]}"), ""),
                i -> quoted("{'id':'" + (i + 1) + "','name':'f'}")));
    shapes.put(
        "box: names that collide",
        size -> Shapes.list(size, box("", ",%1"), i -> quoted("'a" + (100_000_000 + i) + "xz':0")));
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
                box(quoted(",'x':[%1]"), "").replace("\"event_id\"", "\"other\""),
                i -> quoted("{'b':1,'a':" + i + "}")));
  }

  private static void ocsf(Map<String, IntFunction<byte[]>> shapes) {
    shapes.put(
        "ocsf: recipients and groups",
        size ->
            Shapes.halves(
                size,
                ocsf(quoted("'recipients':[%1],'recipient_groups':[%2]"), ""),
                i -> quoted("'p" + i + "'"),
                i -> quoted("'g" + i + "'")));
    shapes.put(
        "ocsf: containers and ids",
        size ->
            Shapes.halves(
                size,
                ocsf(quoted("'containers':[%1],'event_ids':[%2]"), ""),
                i -> quoted("'c" + i + "'"),
                i -> quoted("'e" + i + "'")));
    shapes.put(
        "ocsf: classifications",
        size ->
            Shapes.list(
                size, ocsf("", quoted(",'file_result':{'data_classifications':[%1]}")), i -> "{}"));
    shapes.put(
        "ocsf: an event without id",
        size ->
            Shapes.list(
                size,
                ocsf("", quoted(",'evidences':[%1]")).replace("\"uid\":\"o1\",", ""),
                i -> quoted("{'b':1,'a':" + i + "}")));
  }

  private static String google(String actor, String customer, String resources, String events) {
    return quoted(GOOGLE)
        .replace("%a", actor)
        .replace("%c", customer)
        .replace("%r", resources)
        .replace("%e", events);
  }

  private static String event(String file) {
    return quoted("{'name':'view','parameters':[{'name':'doc_id','value':'" + file + "'}]}");
  }

  private static String resource(String id, String more) {
    return quoted("{'id':'" + id + "'" + more + "}");
  }

  private static String dropbox(String actor, String details, String assets, String people) {
    return quoted(DROPBOX)
        .replace("%a", actor)
        .replace("%d", details)
        .replace("%s", assets)
        .replace("%p", people);
  }

  private static String asset(int number) {
    return quoted("{'.tag':'file','file_id':'id:" + number + "','display_name':'a.docx'}");
  }

  private static String participant(String name) {
    return quoted("{'user':{'.tag':'non_team_member','email':'" + name + "@x.example'}}");
  }

  private static String m365(
      String operation, String workload, String actor, String url, String more) {
    return quoted(M365)
        .replace("%o", operation)
        .replace("%w", workload)
        .replace("%a", actor)
        .replace("%u", url)
        .replace("%x", more);
  }

  private static String box(String source, String more) {
    return quoted(BOX).replace("%s", source).replace("%x", more);
  }

  private static String ocsf(String unmapped, String more) {
    return quoted(OCSF).replace("%u", unmapped).replace("%x", more);
  }

  private static String quoted(String json) {
    return json.replace('\'', '"');
  }
}
