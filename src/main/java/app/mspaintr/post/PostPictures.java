package app.mspaintr.post;

import app.mspaintr.picture.Picture;
import app.mspaintr.picture.Pictures;
import app.mspaintr.platform.store.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Removes pictures that no post shows any more: several posts may show the same one. */
@ApplicationScoped
public class PostPictures {
  private Transactions transactions;
  private Posts posts;
  private Pictures pictures;

  protected PostPictures() {}

  @Inject
  PostPictures(Transactions transactions, Posts posts, Pictures pictures) {
    this.transactions = transactions;
    this.posts = posts;
    this.pictures = pictures;
  }

  /**
   * Has a post show another picture; part of a running transaction. Call {@link #deleteFiles} once
   * those who still show the old picture were told of the new one.
   */
  public void replace(Post post, Picture fresh) {
    String before = post.picture();
    post.show(fresh.id());
    removeUnlessShown(before);
  }

  /**
   * A post was removed that showed a picture; part of a running transaction. The files go right
   * after the commit.
   */
  void release(String picture) {
    removeUnlessShown(picture);
    transactions.afterCommit("A removed picture was not deleted", this::deleteFiles);
  }

  private void removeUnlessShown(String picture) {
    if (!posts.anyShows(picture)) {
      pictures.remove(picture);
    }
  }

  /** Deletes the files of removed pictures; once those are gone who still show them. */
  public void deleteFiles() {
    pictures.deleteOrphans();
  }
}
