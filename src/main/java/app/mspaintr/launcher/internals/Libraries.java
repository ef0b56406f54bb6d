package app.mspaintr.launcher.internals;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.security.CodeSource;

/** Looks for what libraries keep to themselves. */
final class Libraries {
  private Libraries() {}

  /**
   * The method of this name without parameters.
   *
   * @throws MissingMemberException where there is none that returns such a value
   */
  static Method method(Class<?> owner, String name, Class<?> type) throws MissingMemberException {
    String what = "method %s %s.%s()".formatted(type.getName(), owner.getName(), name);
    try {
      Method method = owner.getDeclaredMethod(name);
      if (!type.isAssignableFrom(method.getReturnType())) {
        throw new MissingMemberException(owner, what, null);
      }
      method.setAccessible(true);
      return method;
    } catch (ReflectiveOperationException | RuntimeException e) {
      throw new MissingMemberException(owner, what, e);
    }
  }

  /**
   * The field of this name.
   *
   * @throws MissingMemberException where there is none that has such a value
   */
  static Field field(Class<?> owner, String name, Class<?> type) throws MissingMemberException {
    String what = "field %s %s.%s".formatted(type.getName(), owner.getName(), name);
    try {
      Field field = owner.getDeclaredField(name);
      if (!type.isAssignableFrom(field.getType())) {
        throw new MissingMemberException(owner, what, null);
      }
      field.setAccessible(true);
      return field;
    } catch (ReflectiveOperationException | RuntimeException e) {
      throw new MissingMemberException(owner, what, e);
    }
  }

  /**
   * The class of this name inside another one.
   *
   * @throws MissingMemberException where there is none
   */
  static Class<?> nested(Class<?> owner, String name) throws MissingMemberException {
    try {
      return Class.forName(owner.getName() + "$" + name, false, owner.getClassLoader());
    } catch (ClassNotFoundException | LinkageError e) {
      throw new MissingMemberException(owner, "class " + owner.getName() + "." + name, e);
    }
  }

  /** The name of the file that a class comes from, which tells its version. */
  static String nameOf(Class<?> type) {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    String path = source == null ? type.getName() : source.getLocation().getPath();
    return path.replaceFirst("/$", "").replaceFirst(".*/", "");
  }
}
