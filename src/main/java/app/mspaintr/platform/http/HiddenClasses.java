package app.mspaintr.platform.http;

import app.mspaintr.platform.wire.ErrorCode;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Keeps to itself what {@code java -jar} runs: those classes lie at the WAR's root, among the files
 * that an application server shows.
 */
@WebServlet("/app/*")
public class HiddenClasses extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ProblemReply.send(new Problem(ErrorCode.NOT_FOUND, "There is nothing here."), response);
  }
}
