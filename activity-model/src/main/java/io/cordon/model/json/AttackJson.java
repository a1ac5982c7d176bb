package io.cordon.model.json;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * MITRE ATT&amp;CK ids as OCSF attacks; the id shows whether it is a tactic, technique or
 * sub-technique.
 */
final class AttackJson {
  private static final String ATTACK_VERSION = "18.1";

  /** Official names of what is visible in audit logs of files; other ids have no name. */
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("TA0001", "Initial Access"),
          Map.entry("TA0003", "Persistence"),
          Map.entry("TA0005", "Defense Evasion"),
          Map.entry("TA0006", "Credential Access"),
          Map.entry("TA0007", "Discovery"),
          Map.entry("TA0009", "Collection"),
          Map.entry("TA0010", "Exfiltration"),
          Map.entry("TA0011", "Command and Control"),
          Map.entry("TA0040", "Impact"),
          Map.entry("T1020", "Automated Exfiltration"),
          Map.entry("T1048", "Exfiltration Over Alternative Protocol"),
          Map.entry("T1078", "Valid Accounts"),
          Map.entry("T1078.004", "Cloud Accounts"),
          Map.entry("T1090", "Proxy"),
          Map.entry("T1090.003", "Multi-hop Proxy"),
          Map.entry("T1110", "Brute Force"),
          Map.entry("T1119", "Automated Collection"),
          Map.entry("T1199", "Trusted Relationship"),
          Map.entry("T1213", "Data from Information Repositories"),
          Map.entry("T1213.002", "Sharepoint"),
          Map.entry("T1213.003", "Code Repositories"),
          Map.entry("T1484", "Domain or Tenant Policy Modification"),
          Map.entry("T1485", "Data Destruction"),
          Map.entry("T1486", "Data Encrypted for Impact"),
          Map.entry("T1528", "Steal Application Access Token"),
          Map.entry("T1530", "Data from Cloud Storage"),
          Map.entry("T1537", "Transfer Data to Cloud Account"),
          Map.entry("T1550", "Use Alternate Authentication Material"),
          Map.entry("T1550.001", "Application Access Token"),
          Map.entry("T1552", "Unsecured Credentials"),
          Map.entry("T1552.004", "Private Keys"),
          Map.entry("T1562", "Impair Defenses"),
          Map.entry("T1562.001", "Disable or Modify Tools"),
          Map.entry("T1565", "Data Manipulation"),
          Map.entry("T1565.001", "Stored Data Manipulation"),
          Map.entry("T1567", "Exfiltration Over Web Service"),
          Map.entry("T1567.002", "Exfiltration to Cloud Storage"));

  private AttackJson() {}

  static void write(JsonWriter json, List<String> ids) throws IOException {
    if (ids.isEmpty()) {
      return;
    }
    json.array("attacks");
    for (String id : ids) {
      attack(json, id);
    }
    json.endArray();
  }

  private static void attack(JsonWriter json, String id) throws IOException {
    int dot = id.indexOf('.');
    json.element().text("version", ATTACK_VERSION);
    if (id.startsWith("TA")) {
      named(json, "tactic", id);
    } else if (dot < 0) {
      named(json, "technique", id);
    } else {
      named(json, "technique", id.substring(0, dot));
      named(json, "sub_technique", id);
    }
    json.end();
  }

  private static void named(JsonWriter json, String key, String id) throws IOException {
    json.object(key).text("uid", id).text("name", NAMES.get(id)).end();
  }
}
