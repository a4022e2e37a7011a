using System.Globalization;
using System.Text;

namespace ZivverSynctool.Trials.Days;

/// <summary>Everybody who works at the organization, and the list that personnel keeps of them.</summary>
/// <param name="path">The list.</param>
internal sealed class Staff(string path)
{
    private const int AtFirst = 60;

    private readonly List<Person> _people = [.. Enumerable.Range(1, AtFirst).Select(number => new Person(number, $"Person {number}"))];

    /// <summary>Everybody.</summary>
    public IReadOnlyList<Person> People => _people;

    /// <summary>Those who still work there.</summary>
    public IEnumerable<Person> Working => _people.Where(person => person.Works);

    /// <summary>How many may not leave at once: more than the usual limit, which is 5 % and never fewer than 3 (SPEC §6).</summary>
    public int TooManyToLeave => Math.Max(3, Working.Count() / 20) + 3;

    /// <summary>Somebody begins.</summary>
    public void Join() => _people.Add(new Person(_people.Count + 1, $"Person {_people.Count + 1}"));

    /// <summary>Something about somebody changes.</summary>
    public void Change(Person person, Func<Person, Person> change) => _people[_people.IndexOf(person)] = change(person);

    /// <summary>Writes the list.</summary>
    public void Write() => Write(_people);

    /// <summary>Writes a list of some of them only.</summary>
    public void Write(IEnumerable<Person> some)
    {
        var csv = new StringBuilder("EmployeeNumber,Email,DisplayName,Enabled,OrganizationalUnit\n");
        foreach (var person in some)
            csv.Append(CultureInfo.InvariantCulture, $"{person.Number},{person.Email},{person.Name},{(person.Works ? "true" : "false")},{person.Unit}\n");
        File.WriteAllText(path, csv.ToString());
    }

    /// <summary>Loses the list.</summary>
    public void Lose() => File.Delete(path);
}
