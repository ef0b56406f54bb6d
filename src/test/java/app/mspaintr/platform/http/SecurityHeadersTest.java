package app.mspaintr.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import app.mspaintr.platform.settings.Setting;
import app.mspaintr.platform.settings.Settings;
import app.mspaintr.support.TestRequest;
import app.mspaintr.support.TestResponse;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletContext;
import java.io.ByteArrayInputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SecurityHeadersTest {
  @Test
  void allowTheImportMapAndNoOtherInlineScript() throws Exception {
    TestResponse response = answer("", "<script type=\"importmap\">{}</script>");
    assertThat(response.header("Content-Security-Policy"))
        .contains("script-src 'self' 'sha256-RBNvo1WzZ4oRRq0W9+hknpT7T8If536DEMBg9hyq/4o=';")
        .startsWith("default-src 'none';")
        .doesNotContain("unsafe");
  }

  @Test
  void areThereWithoutAPageToo() throws Exception {
    TestResponse response = answer("", null);
    assertThat(response.header("Content-Security-Policy")).contains("script-src 'self';");
    assertThat(response.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(response.header("Referrer-Policy")).isEqualTo("same-origin");
    assertThat(response.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
    assertThat(response.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
    assertThat(response.header("Permissions-Policy")).contains("camera=()");
  }

  @Test
  void askForHttpsOnlyWhereThePublicOriginHasIt() throws Exception {
    assertThat(answer("", null).header("Strict-Transport-Security")).isNull();
    assertThat(answer("https://pictures.example", null).header("Strict-Transport-Security"))
        .isEqualTo("max-age=31536000");
  }

  private static TestResponse answer(String origins, String page) throws Exception {
    Map<Setting, String> values = Map.of(Setting.PUBLIC_ORIGINS, origins);
    SecurityHeaders filter = new SecurityHeaders(new PublicOrigins(new Settings(values::get)));
    filter.init(config(page));
    TestResponse response = new TestResponse();
    filter.doFilter(new TestRequest("GET", "/").get(), response.get(), (in, out) -> {});
    return response;
  }

  private static FilterConfig config(String page) {
    ServletContext context =
        only(
            ServletContext.class,
            page == null ? null : new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)));
    return only(FilterConfig.class, context);
  }

  /** A {@code type} whose methods all return {@code value}. */
  private static <T> T only(Class<T> type, Object value) {
    return type.cast(
        Proxy.newProxyInstance(
            SecurityHeadersTest.class.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> value));
  }
}
