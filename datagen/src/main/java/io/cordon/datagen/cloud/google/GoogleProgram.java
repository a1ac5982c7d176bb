package io.cordon.datagen.cloud.google;

import io.cordon.datagen.act.Program;
import io.cordon.datagen.cloud.text.Fragment;
import io.cordon.datagen.cloud.text.IdText;

/**
 * How activities name a program.
 *
 * @param number of the project that it belongs to
 * @param clientId of its OAuth client; null for Google's own
 * @param ofActor the member of {@code actor} about it; null for Google's own
 */
record GoogleProgram(String number, String clientId, Fragment ofActor) {
  private static final long LEAST_PROJECT = 100_000_000_000L;
  private static final int SECRET_DIGITS = 32;
  private static final String DRIVE = "691301496089";
  private static final String DRIVE_FOR_DESKTOP = "947318989803";
  private static final String DRIVE_FOR_PHONES = "1083656409722";
  private static final String DOCS = "211604355607";

  static GoogleProgram of(Program program) {
    return switch (program.kind()) {
      case BROWSER, PREVIEW_SERVICE -> new GoogleProgram(DRIVE, null, null);
      case SYNC_CLIENT, DESKTOP_APP -> new GoogleProgram(DRIVE_FOR_DESKTOP, null, null);
      case MOBILE_APP -> new GoogleProgram(DRIVE_FOR_PHONES, null, null);
      case WEB_SUITE -> new GoogleProgram(DOCS, null, null);
      case DELEGATED_APP, SERVICE, SCRIPT -> ofOthers(program);
    };
  }

  private static GoogleProgram ofOthers(Program program) {
    String number = IdText.number(program.key(), GoogleIds.PROJECT, LEAST_PROJECT);
    String clientId =
        IdText.base36(number + '-', program.key(), GoogleIds.CLIENT, SECRET_DIGITS)
            + ".apps.googleusercontent.com";
    String application =
        Fragment.object(
            Fragment.builder()
                .text("oauthClientId", clientId)
                .text("applicationName", program.name())
                .flag("impersonation", false));
    Fragment ofActor = Fragment.builder().member("applicationInfo", application).build();
    return new GoogleProgram(number, clientId, ofActor);
  }
}
