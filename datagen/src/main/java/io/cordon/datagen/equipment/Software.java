package io.cordon.datagen.equipment;

import io.cordon.datagen.act.Device;
import io.cordon.datagen.act.Program;
import io.cordon.datagen.place.Succession;
import io.cordon.datagen.random.Dice;
import io.cordon.datagen.random.Purpose;
import java.util.List;

/** Programs and machines, as many and as different as people have them. */
public final class Software {
  /** Keeps a folder of a computer in step with the cloud. */
  public static final Program SYNC_CLIENT =
      new Program(11, Program.Kind.SYNC_CLIENT, "Sync", "25.1", "");

  /** The cloud's own app on a phone. */
  public static final Program MOBILE_APP =
      new Program(12, Program.Kind.MOBILE_APP, "Files", "7.4", "");

  /** An office program on a computer. */
  public static final Program DESKTOP_APP =
      new Program(13, Program.Kind.DESKTOP_APP, "Office", "16.0", "");

  /** The office suite on the web, which fetches files in its users' names. */
  public static final Program WEB_SUITE =
      new Program(14, Program.Kind.WEB_SUITE, "Office on the web", "", "");

  /** The cloud's own maker of preview pictures. */
  public static final Program PREVIEW_SERVICE =
      new Program(15, Program.Kind.PREVIEW_SERVICE, "Previews", "", "");

  private static final int VERSION_DAYS = 28;
  private static final int SAFARI_DAYS = 120;
  private static final long FIREFOX_AND_CHROME_136_DAY = 20_210; // 2 May 2025
  private static final String WEBKIT = " AppleWebKit/537.36 (KHTML, like Gecko) Chrome/";
  private static final String WINDOWS = "Mozilla/5.0 (Windows NT 10.0; Win64; x64";
  private static final String MAC = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)";

  private Software() {}

  /** Browsers of computers, by what they run on. */
  public enum Browser {
    EDGE_ON_WINDOWS("Windows 10"),
    CHROME_ON_WINDOWS("Windows 10"),
    FIREFOX_ON_WINDOWS("Windows 10"),
    CHROME_ON_MAC("MacOs"),
    SAFARI_ON_MAC("MacOs");

    private final String os;

    Browser(String os) {
      this.os = os;
    }

    public String os() {
      return os;
    }

    /** A browser as often as offices have it. */
    public static Browser any(Dice dice) {
      return switch (dice.below(8)) {
        case 0 -> CHROME_ON_MAC;
        case 1 -> SAFARI_ON_MAC;
        case 2 -> FIREFOX_ON_WINDOWS;
        case 3, 4 -> CHROME_ON_WINDOWS;
        default -> EDGE_ON_WINDOWS;
      };
    }
  }

  /** A browser in the version of a day. */
  public static Program browser(Browser browser, long epochDay) {
    int period = browser == Browser.SAFARI_ON_MAC ? SAFARI_DAYS : VERSION_DAYS;
    int age = (int) Math.max(-30, (epochDay - FIREFOX_AND_CHROME_136_DAY) / period);
    String chrome = (136 + age) + ".0.0.0";
    String firefox = (136 + age) + ".0";
    String safari = (18 + Math.floorDiv(age, 3)) + "." + Math.floorMod(age, 3);
    return switch (browser) {
      case EDGE_ON_WINDOWS ->
          browser("Edge", chrome, WINDOWS + ")" + WEBKIT + chrome + " Safari/537.36 Edg/" + chrome);
      case CHROME_ON_WINDOWS ->
          browser("Chrome", chrome, WINDOWS + ")" + WEBKIT + chrome + " Safari/537.36");
      case CHROME_ON_MAC -> browser("Chrome", chrome, MAC + WEBKIT + chrome + " Safari/537.36");
      case FIREFOX_ON_WINDOWS ->
          browser(
              "Firefox",
              firefox,
              WINDOWS + "; rv:" + firefox + ") Gecko/20100101 Firefox/" + firefox);
      case SAFARI_ON_MAC ->
          browser(
              "Safari",
              safari,
              MAC
                  + " AppleWebKit/605.1.15 (KHTML, like Gecko) Version/"
                  + safari
                  + " Safari/605.1.15");
    };
  }

  /** The versions of a browser over a time, each noticed so many days after it is out. */
  public static Succession<Program> versions(
      Browser browser, int lagDays, long fromDay, long toDay) {
    Program latest = browser(browser, fromDay - lagDays);
    Succession<Program> all = Succession.of(latest);
    for (long day = fromDay + 1; day <= toDay; day++) {
      Program now = browser(browser, day - lagDays);
      if (!now.version().equals(latest.version())) {
        all = all.then(day, now);
        latest = now;
      }
    }
    return all;
  }

  /** A new computer with an operating system that this browser runs on. */
  public static Device computer(Browser browser, boolean managed, Dice dice) {
    boolean windows = browser.os().startsWith("Win");
    String name =
        managed
            ? (windows ? "LT-" : "MAC-") + dice.from(10_000, 99_999)
            : (windows ? "DESKTOP-" : "MacBook-") + dice.hex(7);
    return new Device(dice.bits(), Device.Kind.COMPUTER, browser.os(), name, managed);
  }

  /** A phone. */
  public static Device phone(boolean managed, Dice dice) {
    boolean apple = dice.chance(0.5);
    return new Device(
        dice.bits(),
        Device.Kind.PHONE,
        apple ? "Ios 18.5" : "Android",
        apple ? "iPhone" : "Android phone",
        managed);
  }

  /** A server. */
  public static Device server(String name, boolean managed, Dice dice) {
    return new Device(dice.bits(), Device.Kind.SERVER, "Linux", name, managed);
  }

  /** A rented or own server on which people run scripts, as its maker named it. */
  public static Device scriptHost(Dice dice) {
    return server((dice.chance(0.5) ? "vps-" : "ubuntu-") + dice.hex(6), false, dice);
  }

  /** The browser of a phone. */
  public static Program phoneBrowser(Device phone) {
    return phone.os().startsWith("Ios")
        ? browser(
            "MobileSafari",
            "18.5",
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15"
                + " (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1")
        : browser(
            "ChromeMobile",
            "138.0.0.0",
            "Mozilla/5.0 (Linux; Android 15; K)" + WEBKIT + "138.0.0.0 Mobile Safari/537.36");
  }

  /** A command line tool that does not hide. */
  public static Program script(Dice dice) {
    String agent = dice.pick(List.of("python-requests/2.32.4", "rclone/v1.70.2", "curl/8.14.1"));
    int slash = agent.indexOf('/');
    String name = agent.substring(0, slash);
    return new Program(key(name), Program.Kind.SCRIPT, name, agent.substring(slash + 1), agent);
  }

  /** An application of a third party that people allow to act in their names. */
  public static Program application(String name) {
    String agent = name.replace(" ", "") + "/2.3 (integration)";
    return new Program(key(name), Program.Kind.DELEGATED_APP, name, "2.3", agent);
  }

  /** A program of the organisation's own. */
  public static Program service(String name) {
    String agent = "NorthwindInsurance-" + name + "/1.4";
    return new Program(key(name), Program.Kind.SERVICE, name, "1.4", agent);
  }

  private static Program browser(String name, String version, String agent) {
    return new Program(key(agent), Program.Kind.BROWSER, name, version, agent);
  }

  private static long key(String name) {
    return Purpose.APPLICATION.dice(name.hashCode(), name.length()).bits();
  }
}
