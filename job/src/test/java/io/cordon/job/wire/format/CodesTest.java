package io.cordon.job.wire.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.job.wire.EnumCodes;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CodesTest {
  static Stream<EnumCodes<?>> tables() throws IllegalAccessException {
    List<EnumCodes<?>> tables = new ArrayList<>();
    for (Field field : Codes.class.getDeclaredFields()) {
      if (field.get(null) instanceof EnumCodes<?> table) {
        tables.add(table);
      }
    }
    return tables.stream();
  }

  @ParameterizedTest
  @MethodSource("tables")
  void everyConstantHasItsCode(EnumCodes<?> table) {
    assertThat(List.<Object>copyOf(table.constants()))
        .as(table.type().getSimpleName())
        .containsExactlyInAnyOrder((Object[]) table.type().getEnumConstants());
  }

  /** A code that changed would turn one verb of a savepoint into another. */
  @Test
  void codesAreFrozen() throws IllegalAccessException {
    assertThat(tables().map(CodesTest::text))
        .containsExactly(
            "App [UNKNOWN, M365, BOX, DROPBOX, GOOGLE_WORKSPACE]",
            "Verb [UNKNOWN, UPLOAD, DOWNLOAD, UPDATE, DELETE, RENAME, COPY, MOVE, "
                + "RESTORE, PREVIEW, LOCK, UNLOCK, SHARE, UNSHARE, OPEN, SYNC, UNSYNC, "
                + "ACCESS_CHECK, CREATE, PURGE, LABEL, INHERIT, EXPOSE, TRANSFER, "
                + "DLP_MATCH, SIGN_IN, ADMINISTER, OTHER]",
            "Outcome [UNKNOWN, SUCCESS, FAILURE]",
            "Emission [FIRST, IDENTIFIED, HISTORY, HISTORY_IDENTIFIED, AT_REST]",
            "ActorKind [UNKNOWN, USER, GUEST, ANONYMOUS, APPLICATION, SYSTEM]",
            "Affiliation [UNKNOWN, INTERNAL, PARTNER, EXTERNAL]",
            "Employment [UNKNOWN, NOT_YET, EMPLOYED, LEAVING, LEFT]",
            "Population [UNKNOWN, PERSON, SERVICE_ACCOUNT, SYNC_CLIENT, BACKUP, DELEGATED_APP,"
                + " AGENT, GUEST]",
            "NetworkKind [UNKNOWN, CORPORATE, VPN, MOBILE, HOSTING, ANONYMISER, "
                + "PROVIDER, PRIVATE]",
            "CountrySource [UNKNOWN, NETWORK, DATABASE, CLOUD]",
            "FileKind [UNKNOWN, FILE, FOLDER, SITE]",
            "Exposure [UNKNOWN, PRIVATE, INTERNAL, EXTERNAL, ANYONE, PUBLIC]",
            "Audience [UNKNOWN, INTERNAL, ORGANISATION, EXTERNAL, ANYONE, PUBLIC]",
            "LabelChange [NONE, APPLIED, RAISED, LOWERED, REMOVED, REPLACED]",
            "DestinationKind [UNKNOWN, CLOUD, REMOVABLE_MEDIA, NETWORK_SHARE, "
                + "PRINTER, CLIPBOARD, BLUETOOTH, REMOTE_DESKTOP, APPLICATION]",
            "Severity [INFORMATIONAL, LOW, MEDIUM, HIGH, CRITICAL]",
            "Mode [OBSERVE, NOTIFY, ENFORCE]",
            "DetectorKind [POLICY, CORRELATION, SEQUENCE, BASELINE]",
            "ActionVerb [QUARANTINE, RESTRICT_SHARING, REMOVE_PUBLIC_LINK, "
                + "REMOVE_EXTERNAL_COLLABORATORS, NOTIFY_USER, NOTIFY_ADMIN, WEBHOOK]",
            "Aggregation [EVENT_COUNT, VALUE_COUNT, VALUE_SUM, TEMPORAL]");
  }

  private static String text(EnumCodes<?> table) {
    return table.type().getSimpleName() + ' ' + table.constants();
  }
}
