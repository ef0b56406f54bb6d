package app.mspaintr.feed;

import app.mspaintr.picture.Uploading;
import app.mspaintr.post.Finishing;
import app.mspaintr.post.Noticing;
import app.mspaintr.post.PostServices;
import app.mspaintr.post.Publishing;
import app.mspaintr.post.ReceivingUploads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Who carries out what is asked for on the feed. */
@ApplicationScoped
public class FeedServices {
  private PostServices posts;
  private Browsing browsing;
  private Uploading uploading;
  private Publishing publishing;
  private Finishing finishing;
  private ReceivingUploads receiving;
  private Noticing noticing;

  protected FeedServices() {}

  @Inject
  FeedServices(
      PostServices posts,
      Browsing browsing,
      Uploading uploading,
      Publishing publishing,
      Finishing finishing,
      ReceivingUploads receiving,
      Noticing noticing) {
    this.posts = posts;
    this.browsing = browsing;
    this.uploading = uploading;
    this.publishing = publishing;
    this.finishing = finishing;
    this.receiving = receiving;
    this.noticing = noticing;
  }

  public PostServices posts() {
    return posts;
  }

  public Browsing browsing() {
    return browsing;
  }

  public Uploading uploading() {
    return uploading;
  }

  public Finishing finishing() {
    return finishing;
  }

  public ReceivingUploads receiving() {
    return receiving;
  }

  public Noticing noticing() {
    return noticing;
  }

  public Publishing publishing() {
    return publishing;
  }
}
