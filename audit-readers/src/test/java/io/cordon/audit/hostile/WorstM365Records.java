package io.cordon.audit.hostile;

import java.util.Map;
import java.util.function.IntFunction;

/** Records of Microsoft 365. */
final class WorstM365Records {
  private static final String M365 =
      "{'CreationTime':'2026-03-01T09:30:00','Id':'m1','Operation':'%o','Workload':'%w',"
          + "'UserId':'%aana@example.com','ItemType':'File','ObjectId':'%u'%x}";

  private WorstM365Records() {}

  static void addTo(Map<String, IntFunction<byte[]>> shapes) {
    files(shapes);
    people(shapes);
    urls(shapes);
    lists(shapes);
  }

  private static void files(Map<String, IntFunction<byte[]>> shapes) {
    String copilot = Shapes.quoted(",'CopilotEventData':{'AccessedResources':[%1]}");
    String used = "{'ListItemUniqueId':'i%n','Name':'a.docx','Action':'Read'}";
    shapes.put(
        "m365: files that Copilot used for a person with a long name",
        size ->
            Shapes.listAndText(
                size,
                m365("CopilotInteraction", "Copilot", "%2", "", copilot),
                i -> Shapes.quoted(used.replace("%n", "" + i))));
    shapes.put(
        "m365: files that Copilot used",
        size ->
            Shapes.list(
                size,
                m365("CopilotInteraction", "Copilot", "", "", copilot),
                i -> Shapes.quoted(used.replace("%n", "" + i))));
  }

  private static void people(Map<String, IntFunction<byte[]>> shapes) {
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
                    Shapes.quoted(",'SharePointMetaData':{'FileName':'a'},'PolicyDetails':[%1]")),
                i ->
                    Shapes.quoted(
                        "{'PolicyName':'p" + i + "','Rules':[{'RuleName':'r" + i + "'}]}")));
  }

  private static void urls(Map<String, IntFunction<byte[]>> shapes) {
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
                    Shapes.quoted(",'ModifiedProperties':[%1]")),
                i -> Shapes.quoted("{'Name':'p','OldValue':'" + i + "','NewValue':'" + i + "'}")));
  }

  private static void lists(Map<String, IntFunction<byte[]>> shapes) {
    shapes.put(
        "m365: fields without meaning",
        size ->
            Shapes.list(
                size,
                m365("FileDownloaded", "SharePoint", "", "https://x.sharepoint.com/a", ",%1"),
                i -> Shapes.quoted("'field_" + i + "':" + i)));
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
                    Shapes.quoted(",'AADGroupId':'g','Members':[%1]")),
                i -> Shapes.quoted("{'UPN':'p" + i + "@x.example','Role':2}")));
  }

  private static String m365(
      String operation, String workload, String actor, String url, String more) {
    return Shapes.quoted(M365)
        .replace("%o", operation)
        .replace("%w", workload)
        .replace("%a", actor)
        .replace("%u", url)
        .replace("%x", more);
  }
}
