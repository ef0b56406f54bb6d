package app.mspaintr.feed;

import app.mspaintr.picture.UploadService;
import app.mspaintr.post.NotificationService;
import app.mspaintr.post.PaintingCompletion;
import app.mspaintr.post.PostPublisher;
import app.mspaintr.post.PostServices;
import app.mspaintr.post.UploadChunkReceiver;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The services that execute the feed's commands. */
@ApplicationScoped
public class FeedServices {
  private PostServices posts;
  private FeedQueries browsing;
  private UploadService uploading;
  private PostPublisher publishing;
  private PaintingCompletion finishing;
  private UploadChunkReceiver receiving;
  private NotificationService noticing;

  protected FeedServices() {}

  @Inject
  FeedServices(
      PostServices posts,
      FeedQueries browsing,
      UploadService uploading,
      PostPublisher publishing,
      PaintingCompletion finishing,
      UploadChunkReceiver receiving,
      NotificationService noticing) {
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

  public FeedQueries browsing() {
    return browsing;
  }

  public UploadService uploading() {
    return uploading;
  }

  public PaintingCompletion finishing() {
    return finishing;
  }

  public UploadChunkReceiver receiving() {
    return receiving;
  }

  public NotificationService noticing() {
    return noticing;
  }

  public PostPublisher publishing() {
    return publishing;
  }
}
