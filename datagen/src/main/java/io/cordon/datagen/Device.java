package io.cordon.datagen;

import java.util.List;

/**
 * What a person works on, as an audit record shows it.
 *
 * @param managed whether the organisation administers it
 */
public record Device(
    String userAgent,
    String platform,
    String os,
    String browser,
    String browserVersion,
    boolean managed,
    boolean phone) {

  private static final String WEBKIT = " AppleWebKit/537.36 (KHTML, like Gecko) Chrome/";
  private static final String WINDOWS = "Mozilla/5.0 (Windows NT 10.0; Win64; x64)";
  private static final String MAC = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)";

  /** The office suite on the web, which fetches files in its users' names. */
  static final Device WEB_SUITE = new Device("MSWAC", "Service", "", "", "", false, false);

  /** The cloud's own maker of preview pictures. */
  static final Device THUMBNAILER =
      new Device("OneDriveMpc-Transform_Thumbnail/1.0", "Service", "", "", "", false, false);

  /** A program of the organisation's own. */
  static Device service(String name) {
    String agent = "NONISV|NorthwindInsurance|" + name + "/1.4";
    return new Device(agent, "Service", "", "", "", true, false);
  }

  static Device computer(Dice dice) {
    String version = dice.from(136, 142) + ".0.0.0";
    String chrome = WEBKIT + version + " Safari/537.36";
    return switch (dice.below(8)) {
      case 0 -> computer(MAC + chrome, "MacOSX", "MacOs", "Chrome", version);
      case 1 ->
          computer(
              MAC + " AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15",
              "MacOSX",
              "MacOs",
              "Safari",
              "18.5");
      case 2 -> {
        String firefox = dice.from(136, 145) + ".0";
        String agent =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:" + firefox + ") Gecko/20100101 Firefox/";
        yield computer(agent + firefox, "WinDesktop", "Windows 10", "Firefox", firefox);
      }
      case 3, 4 -> computer(WINDOWS + chrome, "WinDesktop", "Windows 10", "Chrome", version);
      default ->
          computer(
              WINDOWS + chrome + " Edg/" + version, "WinDesktop", "Windows 10", "Edge", version);
    };
  }

  static Device phone(Dice dice) {
    if (dice.chance(0.5)) {
      String agent =
          "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15"
              + " (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1";
      return new Device(agent, "IOS", "Ios 18.5", "MobileSafari", "18.5", dice.chance(0.6), true);
    }
    String version = dice.from(136, 142) + ".0.0.0";
    String agent =
        "Mozilla/5.0 (Linux; Android 15; K)" + WEBKIT + version + " Mobile Safari/537.36";
    return new Device(agent, "Android", "Android", "ChromeMobile", version, dice.chance(0.4), true);
  }

  /** What an intruder brings: now and then a script that does not hide. */
  static Device foreign(Dice dice) {
    List<String> scripts = List.of("python-requests/2.32.4", "rclone/v1.70.2", "curl/8.14.1");
    return dice.chance(0.25)
        ? new Device(dice.pick(scripts), "", "", "", "", false, false)
        : computer(dice).unmanaged();
  }

  private Device unmanaged() {
    return new Device(userAgent, platform, os, browser, browserVersion, false, phone);
  }

  private static Device computer(
      String agent, String platform, String os, String browser, String version) {
    return new Device(agent, platform, os, browser, version, true, false);
  }
}
