package app.mspaintr.post;

import app.mspaintr.live.Backplane;
import app.mspaintr.live.News;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps what is published, for nobody. */
@Alternative
@Priority(1)
@ApplicationScoped
public class HeardNews implements Backplane {
  private final List<News> heard = new CopyOnWriteArrayList<>();

  @Override
  public void publish(List<News> news) {
    heard.addAll(news);
  }

  List<News> heard() {
    return heard;
  }

  void forget() {
    heard.clear();
  }
}
