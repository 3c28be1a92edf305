"""Those who left: the data of one are erased, another agrees to have hers kept for a while."""

from functools import partial

from demo.days import offset
from demo.story import Story


def plan(story: Story) -> None:
    """Have it done in the evening of the last day."""
    story.agenda.at(story.end, "21:40", partial(_settle, story))


def _settle(story: Story) -> None:
    due = story.rows("privacy.due")
    if due:
        story.tell("coordination", "erase-due", party=due[0].party, confirmed=True)
    if len(due) > 1:
        until = offset(story.today, 12)
        story.tell("coordination", "agree-keeping", party=due[1].party, retention="contact", until=until)
