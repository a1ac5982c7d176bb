package io.cordon.audit.m365.table;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;

/** A row of the directory's sign-in log, in the format of Sentinel's SigninLogs or of Graph. */
final class EntraSignInRow implements RowKind {
  private static final String SUCCESS = "0";

  /** A query often keeps only some of a table's columns; of each set, one must be left. */
  private static final List<Set<String>> REQUIRED =
      List.of(
          Set.of("userprincipalname", "serviceprincipalid"),
          Set.of("createddatetime", "timegenerated"),
          Set.of("ipaddress"),
          Set.of("resulttype", "status"),
          Set.of("appid", "appdisplayname", "clientappused", "location", "locationdetails"));

  @Override
  public boolean fits(Set<String> names) {
    return REQUIRED.stream().allMatch(any -> any.stream().anyMatch(names::contains));
  }

  @Override
  public ObjectNode record(NormalisedColumns columns) {
    String error = columns.first("resulttype", "statuserrorcode");
    ObjectNode record =
        JsonNodeFactory.instance
            .objectNode()
            .put("Operation", SUCCESS.equals(error) ? "UserLoggedIn" : "UserLoginFailed")
            .put("Workload", "AzureActiveDirectory")
            .put("CreationTime", columns.first("createddatetime", "timegenerated"))
            .put("Id", columns.first("id", "originalrequestid"))
            .put("OrganizationId", columns.first("aadtenantid", "resourcetenantid", "hometenantid"))
            .put("UserId", user(columns))
            .put("UserKey", columns.first("userid", "serviceprincipalid"))
            .put("ClientIP", columns.first("ipaddress"))
            .put("UserAgent", columns.first("useragent"))
            .put("ApplicationId", columns.first("appid"))
            .put("ApplicationDisplayName", columns.first("appdisplayname"))
            .put("SessionId", columns.first("sessionid"))
            .put("RiskLevelDuringSignIn", columns.first("risklevelduringsignin"));
    StatedLocation.ofSignIn(columns, record);
    AuditRow.putUserType(record, columns.first("usertype"));
    return record;
  }

  /** A program gets the name that the audit log gives it. */
  private static String user(NormalisedColumns columns) {
    String user = columns.first("userprincipalname");
    String program = columns.first("serviceprincipalid");
    return user == null && program != null ? "ServicePrincipal_" + program : user;
  }
}
