package app.mspaintr.account;

import app.mspaintr.platform.settings.Setting;
import app.mspaintr.platform.settings.Settings;
import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Argon2id with the least that RFC 9106 §3.1 allows, for tests that need many members. */
@ApplicationScoped
public class QuickHashing extends PasswordHashing {
  private static final Argon2Function LEAST = Argon2Function.getInstance(8, 1, 1, 32, Argon2.ID);

  protected QuickHashing() {}

  @Inject
  QuickHashing(Settings settings) {
    super(
        LEAST, Runtime.getRuntime().availableProcessors(), settings.time(Setting.HASHING_WAIT_MS));
  }

  /** The same bean classes with this one in place of the application's. */
  public static List<Class<?>> in(List<Class<?>> beans) {
    return beans.stream()
        .<Class<?>>map(type -> type == PasswordHashing.class ? QuickHashing.class : type)
        .toList();
  }
}
