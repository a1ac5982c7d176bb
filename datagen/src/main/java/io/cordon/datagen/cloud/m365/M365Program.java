package io.cordon.datagen.cloud.m365;

import io.cordon.datagen.act.Program;
import io.cordon.datagen.cloud.text.Fragment;
import io.cordon.datagen.cloud.text.IdText;
import java.util.EnumMap;
import java.util.Map;

/** How SharePoint's records name a program: its user agent, application and browser. */
final class M365Program {
  private static final String SYNC_ENGINE = "ab9b8c07-8f02-4f72-87fa-80105867a763";
  static final String OFFICE = "d3590ed6-52b3-4102-aeff-aad2292ab01c";
  private static final String OFFICE_WEB = "67e3df25-268a-4324-a550-0de1c7f97287";
  private static final String IOS_APP = "af124e86-4e96-495a-b70a-90f90ab96707";
  private static final String ANDROID_APP = "b26aadf8-566f-4478-926f-589f601d9c74";

  private final Program program;
  private final Map<M365Platform, Fragment> members = new EnumMap<>(M365Platform.class);

  M365Program(Program program) {
    this.program = program;
    for (M365Platform platform : M365Platform.values()) {
      members.put(platform, make(platform));
    }
  }

  /** The members of a record that depend on the program only. */
  Fragment members(M365Platform platform) {
    return members.get(platform);
  }

  private Fragment make(M365Platform platform) {
    boolean browser = program.kind() == Program.Kind.BROWSER;
    return Fragment.builder()
        .text("ApplicationId", applicationId(platform))
        .text("ApplicationDisplayName", applicationName(platform))
        .text("BrowserName", browser ? program.name() : "")
        .text("BrowserVersion", browser ? program.version() : "")
        .text("Platform", platform.word())
        .text("UserAgent", userAgent(platform))
        .build();
  }

  /** Null for browsers and scripts, which use the application of whoever signed in. */
  String applicationId(M365Platform platform) {
    return switch (program.kind()) {
      case BROWSER, SCRIPT, PREVIEW_SERVICE -> null;
      case MOBILE_APP -> platform == M365Platform.IOS ? IOS_APP : ANDROID_APP;
      case SYNC_CLIENT -> SYNC_ENGINE;
      case DESKTOP_APP -> OFFICE;
      case WEB_SUITE -> OFFICE_WEB;
      case DELEGATED_APP, SERVICE -> id(program);
    };
  }

  private String applicationName(M365Platform platform) {
    return switch (program.kind()) {
      case BROWSER, SCRIPT, PREVIEW_SERVICE -> null;
      case MOBILE_APP -> platform == M365Platform.IOS ? "OneDrive iOS App" : "OneDrive";
      case SYNC_CLIENT -> "OneDrive SyncEngine";
      case DESKTOP_APP -> "Microsoft Office";
      case WEB_SUITE -> "Office Web Apps Service";
      case DELEGATED_APP, SERVICE -> program.name();
    };
  }

  /** The cloud's own clients send their own; all others what the world says. */
  String userAgent(M365Platform platform) {
    String version = program.version();
    return switch (program.kind()) {
      case SYNC_CLIENT -> "Microsoft SkyDriveSync " + version + " ship; " + system(platform);
      case DESKTOP_APP ->
          "Microsoft Office " + program.name() + '/' + version + " (" + system(platform) + ')';
      case WEB_SUITE -> "MSWAC";
      case PREVIEW_SERVICE -> "OneDriveMpc-Transform_Thumbnail/1.0";
      case SERVICE -> "NONISV|Organisation|" + program.name() + '/' + version;
      case MOBILE_APP ->
          program.userAgent() != null
              ? program.userAgent()
              : "OneDrive/" + version + " (" + platform.word() + ')';
      case BROWSER, DELEGATED_APP, SCRIPT -> program.userAgent();
    };
  }

  private static String system(M365Platform platform) {
    return platform == M365Platform.MAC ? "Mac OS X 15.5" : "Windows NT 10.0 (19045)";
  }

  /** The id that the directory gave an application. */
  static String id(Program program) {
    return IdText.guid(program.key(), M365Ids.APPLICATION);
  }
}
