"""`X said`, `said X`, `according to X`: who is meant, and how far his words reach."""

import pytest

from .conftest import Voices

ONE_VOICE = {
    "Police said 31 people were killed.": "police",
    "31 people were killed, police said.": "police",
    "31 people were killed, said police.": "police",
    "31 people were killed, police told reporters on Monday.": "police",
    "31 people were killed, the coastguard said in a 12-page statement posted online.": "the coastguard",
    "According to the union, 31 people were killed.": "the union",
    "31 people were killed, according to the union.": "the union",
    "31 people were killed on the pier according to the union.": "the union",
    "Per the Harbour Authority, 31 people were killed.": "Harbour Authority",
    "The Harbour Authority puts the death toll at 31.": "Harbour Authority",
    "The governor, Lidia Moran, put the number of injured at 31.": "Lidia Moran",
    "Its spokesman, Col. Ivo Brandt, claims that 31 soldiers were killed.": "Ivo Brandt",
    "Ivo Brandt, 52, a miner from Ost, said 31 people were killed.": "Ivo Brandt",
    "Ivo Brandt, who was on the bridge, said 31 people were killed.": "Ivo Brandt",
    "A doctor at the clinic, who asked not to be named, said 31 people were killed.": "a doctor",
    "31 people were killed, said Ivo Brandt, who was on the bridge.": "Ivo Brandt",
    "31 people were killed, said the mayor.": "the mayor",
    "On Monday police said 31 people were killed.": "police",
    "Rain fell, and the Interior Ministry said 31 people were killed.": "Interior Ministry",
    "Police and county officials said 31 people were killed.": "police and county officials",
    "The toll, police said, was 31 people killed.": "police",
    "Coastguard data show that 31 people were killed.": "coastguard",
    "A new Ostland Bank report shows that 31 people were killed.": "Ostland Bank",
    "A survey by the Marlow Institute found that 31 people were killed.": "Marlow Institute",
    "A police statement spoke of 31 people killed.": "police",
    "Monitors counted 31 people killed.": "monitors",
    "The deaths of 31 people were confirmed by the health ministry.": "the health ministry",
    "The ministry's count of 31 people killed was revised.": "the ministry",
    "By the union's own reckoning, 31 people were killed.": "the union",
    "In the mayor's words, 31 people were killed.": "the mayor",
    "Noting that 31 people had been killed, Brandt called for calm.": "Brandt",
    "The mayor wept at the pier, saying 31 people had been killed.": "the mayor",
    "The rebels welcomed the truce, with doctors reporting 31 people killed.": "doctors",
    "31 people killed in ferry fire, police say": "police",
    "Ferry fire kills 31: officials": "officials",
    "Police: 31 people killed in ferry fire": "police",
    "Ivo Brandt was quoted by the Ost Daily as saying that 31 people were killed.": "Ivo Brandt",
    "The Ost Daily quoted Ivo Brandt as saying 31 people were killed.": "Ivo Brandt",
    "Auditors hired by the opposition said 31 people were killed.": "auditors",
    "A monitoring group that counted 31 deaths called for calm.": "a monitoring group",
    "Officials kept silent; a clerk, adding up the permits, counted 31 dead.": "a clerk",
    "31 people were killed by the unions' count.": "the unions",
    "Survivors, some of whom wept, put the number of dead at 31.": "survivors",
    "Medics in the square count 31 dead.": "medics",
    "31 people were killed, by the pilots' estimate; nobody else counted.": "the pilots",
    "Nine people fell at once; 31 more died in hospital, police said.": "police",
    "31 people were killed, said the youngest, Jona Gal, 22.": "Jona Gal",
    "The chamber of commerce expects 31 deaths.": "the chamber of commerce",
    "The company had spoken of 31 deaths.": "the company",
    "The U.S. said 31 people were killed.": "U.S.",
    "The council passed a law critics say killed 31 people.": "critics",
    "Bridges fell in a strike Norland officials say killed 31 people.": "Norland officials",
    "A group of doctors said 31 people were killed.": "a group of doctors",
    "A union leader said 31 people were killed.": "a union leader",
    "The union, however, said 31 people were killed.": "the union",
    "The union today said 31 people were killed.": "the union",
    "A neighbour who asked not to be named said 31 people were killed.": "a neighbour",
    "The largest firm in Ostland said 31 people were killed.": "the largest firm",
    "A union statement after the talks said 31 people were killed.": "union",
    "The operator's director in Ost, Ivo Brandt, said 31 people were killed.": "Ivo Brandt",
    "Another official, deputy governor Ivo Brandt, said 31 people were killed.": "Ivo Brandt",
    "An opposition monitor, Open Ballot, counted 31 dead.": "Open Ballot",
    "Ivo Brandt, dean of medicine at Ost, said 31 people were killed.": "Ivo Brandt",
    "The mayor wept and put the toll at 31.": "the mayor",
    "The court found that 31 people were killed.": "the court",
    "The union has warned of 31 deaths.": "the union",
    "The siege, which according to the union killed 31 people, went on.": "the union",
    "According to a 2011 report by the union, 31 people were killed.": "the union",
    "According to a survey by Ipsos for the paper, 31 people were killed.": "Ipsos",
    "According to the health minister, Ivo Brandt, 31 people were killed.": "Ivo Brandt",
    "State TV is reporting that 31 people were killed.": "State TV",
    "It bore the marks of the Front, which claims 31 men.": "Front",
    "The fund lost a sum; the $3 billion analysts had expected became 31.": "analysts",
    "Data released by the union show that 31 people were killed.": "the union",
    "31 people were killed, more than the mayor had estimated, the union said.": "the union",
    "Ivo Brandt, the United States’ envoy, was quoted by the Ost Daily as saying 31 people were killed.": "Ivo Brandt",
}


@pytest.mark.parametrize(("text", "voice"), ONE_VOICE.items(), ids=ONE_VOICE)
def test_one_voice(voices: Voices, text: str, voice: str) -> None:
    assert voices(text)["31"] == voice


@pytest.mark.parametrize(
    "text",
    [
        "Police said 31 people were killed, while the union put the toll at 45.",
        "Police said 31 people were killed, but the union says 45 people died.",
        "According to police, 31 people were killed; according to the union, 45 people died.",
        "31 people were killed, police said, and 45 people died, the union said.",
        "The toll is 31 dead by police's count, or 45 dead by the union's count.",
        "Police said 31 people were killed; the union's count of 45 dead was higher.",
        "Police report 31 dead, the union 45.",
        "Police put the toll at 31 and the union at 45.",
    ],
)
def test_each_clause_has_its_own(voices: Voices, text: str) -> None:
    said = voices(text)
    assert (said["31"], said["45"]) == ("police", "the union")


def test_two_numbers_one_voice(voices: Voices) -> None:
    said = voices("The mayor said 31 people were killed and that 45 more were injured.")
    assert said == {"31": "the mayor", "45": "the mayor"}


def test_what_stands_before_the_speaker_is_not_said_by_him(voices: Voices) -> None:
    said = voices("Some 300 soldiers searched the shore, and the mayor said 31 people were killed.")
    assert said == {"300": None, "31": "the mayor"}


def test_another_sentence_is_not_said_by_him(voices: Voices) -> None:
    said = voices("The mayor said 31 people were killed. A lifeboat had 45 people aboard.")
    assert said["45"] is None


def test_nobody_says_when_he_says_it(voices: Voices) -> None:
    said = voices("The mayor said on 3 May 2020 that 31 people were killed.")
    assert said == {"3 May 2020": None, "31": "the mayor"}


def test_nobody_says_how_many_say_it(voices: Voices) -> None:
    said = voices("Two witnesses said 31 people were killed.")
    assert said["Two"] is None
    assert said["31"] == "two witnesses"


def test_a_dateline_is_nobodys_word(voices: Voices) -> None:
    said = voices("OSTHAVEN, 3 May 2020 (ENS) — A fire killed 31 people, officials said.")
    assert said == {"3 May 2020": None, "31": "officials"}
