import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.intake import says_twice

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(alphabet='":\\\\{}[],é\\n a') | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(alphabet='":\\\\ab'), inner),
)


@pytest.mark.parametrize(
    "written",
    [
        b'{"a": 1, "a": 1}',
        b'{"a": 1, "b": {"c": [], "c": ":"}}',
        b'{"rows": [{"a": 1}, {"a": 1, "a": 2}]}',
        b'{"a": 1, "\\u0061": 2}',
        b'{"": 1, "": 2}',
        b'{"\\"": 1, "\\"" : 2}',
    ],
)
def test_a_field_said_twice_is_seen_wherever_it_is(written):
    assert says_twice(written, msgspec.json.decode(written))


@given(VALUES)
def test_what_says_each_field_once_is_let_through(value):
    written = msgspec.json.encode(value)

    assert not says_twice(written, msgspec.json.decode(written))
    assert not says_twice(msgspec.json.format(written), value)


@given(st.dictionaries(st.text(), VALUES, min_size=1), st.data())
def test_one_more_of_any_field_is_seen(value, data):
    name = data.draw(st.sampled_from(sorted(value)))
    more = msgspec.json.encode({name: data.draw(VALUES)})
    written = msgspec.json.encode(value)[:-1] + b"," + more[1:]

    assert says_twice(written, msgspec.json.decode(written))
