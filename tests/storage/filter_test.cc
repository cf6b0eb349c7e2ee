// The filter language: each rule of the contract, then random filters against a naive model.
#include <algorithm>
#include <random>

#include "tests/storage/store_fixture.h"

namespace copra::storage {
namespace {

struct Case {
  const char* filter;
  const char* document;
  bool matches;
};

EntityRef entity_of(const std::string& bytes) {
  EntityRef entity;
  entity.id = *Uuid::parse("11111111-1111-4111-8111-111111111111");
  entity.created_at = parse_time("2024-03-10T12:30:00.5")->micros;
  entity.updated_at = parse_time("2024-03-11")->micros;
  entity.data = DocView(bytes);
  return entity;
}

bool match(const std::string& filter, const std::string& document) {
  const std::string bytes = doc(document);
  return filter_of(filter).matches(entity_of(bytes));
}

void check(std::initializer_list<Case> cases) {
  for (const Case& c : cases) {
    EXPECT_EQ(match(c.filter, c.document), c.matches)
        << c.filter << " on " << c.document << " = " << filter_of(c.filter).describe();
  }
}

TEST(FilterKeys, OperatorsByEitherSeparator) {
  check(
      {{"{'age':30}", "{'age':30}", true},
       {"{'age_gte':30}", "{'age':30}", true},
       {"{'age__gte':31}", "{'age':30}", false},
       {"{'user_id':'u'}", "{'user_id':'u'}", true},
       {"{'first_name':'x'}", "{'first_name':'x'}", true},
       {"{'opt_in_eq':true}", "{'opt_in':true}", true},
       {"{'opt_in':true}", "{'opt_in':true}", true},
       {"{'opt_in':'a,b'}", "{'opt':'b'}", true},
       {"{'tags_array_contains':'x'}", "{'tags':['x']}", true},
       {"{'tags_contains':'x'}", "{'tags':['ax']}", true},
       {"{'age_not_in':[1,2]}", "{'age':3}", true},
       {"{'strange_word':1}", "{'strange_word':1}", true},
       {"{'gte':1}", "{'gte':1}", true},
       {"{'_gte':1}", "{'_gte':1}", true},
       {"{'limit':5,'sort':'x','offset':1,'order':'asc','select':'a','populate':'b'}", "{}", true},
       {"{'data.order':'x'}", "{'order':'x'}", true},
       {"{'order_eq':'x'}", "{'order':'y'}", false}});
}

TEST(FilterKeys, OrAndGroups) {
  check({{"{'__or__':{'a':1,'b':2}}", "{'a':9,'b':2}", true},
         {"{'__or__':{'a':1,'b':2}}", "{'a':9,'b':9}", false},
         {"{'__or__':[{'a':1,'b':2},{'c':3}]}", "{'a':1,'c':3}", true},
         {"{'__or__':[{'a':1,'b':2},{'c':3}]}", "{'a':1}", false},
         {"{'__and__':{'a':1,'__or__':{'b':2,'c':3}}}", "{'a':1,'c':3}", true},
         {"{'__or__':[]}", "{}", false},
         {"{'[or]a':1,'[or]b':2}", "{'b':2}", true},
         {"{'[or]a':1,'[or]b':2,'c':3}", "{'b':2}", false},
         {"{'[or:x]a':1,'[or:x]b':2,'[or:y]c':3,'[or:y]d':4}", "{'a':1,'d':4}", true},
         {"{'[or:x]a':1,'[or:x]b':2,'[or:y]c':3,'[or:y]d':4}", "{'a':1,'b':2}", false},
         {"{'a__or__b_contains':'x'}", "{'a':'axb'}", true},
         {"{'a__or__b_contains':'x'}", "{'b':'axb'}", true},
         {"{'a__or__b_contains':'x'}", "{'c':'axb'}", false},
         {"{'a__and__b':1}", "{'a':1,'b':1}", true},
         {"{'a__and__b':1}", "{'a':1,'b':2}", false},
         {"{'a_eq__or__b_gt':5}", "{'a':6}", false},
         {"{'a_eq__or__b_gt':5}", "{'b':6}", true}});
}

TEST(FilterKeys, NumberedSuffixOnlyUnderOr) {
  check({{"{'[or]status':'a','[or]status_2':'b'}", "{'status':'b'}", true},
         {"{'[or]status_2_ne':'b'}", "{'status':'b'}", false},
         {"{'[or]status_ne_2':'b'}", "{'status':'c'}", true},
         {"{'[or]status_2':'b'}", "{'status':'b','status_2':'z'}", false},
         {"{'[or]tag_ids_0_array_contains':'t'}", "{'tag_ids':['t']}", true},
         {"{'status_2':'b'}", "{'status':'b'}", false},
         {"{'status_2':'b'}", "{'status_2':'b'}", true}});
}

TEST(FilterValues, Equality) {
  check({{"{'a':null}", "{}", true},
         {"{'a':null}", "{'a':null}", true},
         {"{'a':null}", "{'a':0}", false},
         {"{'a':1}", "{'a':1.0}", true},
         {"{'a':'1'}", "{'a':1}", true},
         {"{'a':1}", "{'a':'1.0'}", true},
         {"{'a':'05'}", "{'a':'5'}", false},
         {"{'a':true}", "{'a':1}", false},
         {"{'a':1}", "{'a':true}", false},
         {"{'a':'TRUE'}", "{'a':true}", true},
         {"{'a':'0'}", "{'a':false}", true},
         {"{'a':true}", "{'a':'true'}", true},
         {"{'a':'X'}", "{'a':'x'}", false},
         {"{'a':'x'}", "{'a':['y','x']}", true},
         {"{'a':['y','x']}", "{'a':['y','x']}", true},
         {"{'a':['x','y']}", "{'a':['y','x']}", false},
         {"{'a':['x','y']}", "{'a':'y'}", true},
         {"{'a':{'b':1}}", "{'a':{'b':1.0}}", true},
         {"{'a_ne':'x'}", "{}", true},
         {"{'a_ne':'x'}", "{'a':null}", true},
         {"{'a_ne':'x'}", "{'a':'x'}", false},
         {"{'a_ne':'x'}", "{'a':['x']}", false},
         {"{'a_ne':null}", "{'a':1}", true},
         {"{'a_ne':null}", "{}", false}});
}

TEST(FilterValues, Order) {
  check({{"{'a_gt':1}", "{}", false},
         {"{'a_gt':1}", "{'a':null}", false},
         {"{'a_gte':0}", "{'a':true}", false},
         {"{'a_gt':'5'}", "{'a':10}", true},
         {"{'a_gt':'x'}", "{'a':10}", false},
         {"{'a_gt':9}", "{'a':'10'}", true},
         {"{'a_gt':'9'}", "{'a':'10'}", true},
         {"{'a_gt':'b'}", "{'a':'c'}", true},
         {"{'a_lt':'b'}", "{'a':'B'}", true},
         {"{'a_gt':'2024-01-01'}", "{'a':'2024-01-01T00:00:01+00:00'}", true},
         {"{'a_gt':'2024-01-01T05:00:00'}", "{'a':'2024-01-01T04:30:00-02:00'}", true},
         {"{'a_gt':5}", "{'a':[1,9]}", true},
         {"{'a_gt':5}", "{'a':[1,2]}", false},
         {"{'a_lte':9007199254740992}", "{'a':9007199254740993}", false}});
}

TEST(FilterValues, Text) {
  check({{"{'a_contains':'LL'}", "{'a':'hello'}", true},
         {"{'a_icontains':'É'}", "{'a':'café'}", true},
         {"{'a_contains':'%'}", "{'a':'50'}", false},
         {"{'a_contains':''}", "{'a':{}}", true},
         {"{'a_contains':''}", "{}", false},
         {"{'a_contains':'2'}", "{'a':123}", true},
         {"{'a_contains':'ru'}", "{'a':true}", true},
         {"{'a_contains':'b'}", "{'a':['x','abc']}", true},
         {"{'a_startswith':'HE'}", "{'a':'hello'}", true},
         {"{'a_istartswith':'lo'}", "{'a':'hello'}", false},
         {"{'a_endswith':'LO'}", "{'a':'hello'}", true},
         {"{'a':{'$like':'h%o'}}", "{'a':'hello'}", true},
         {"{'a':{'$like':'H%o'}}", "{'a':'hello'}", false},
         {"{'a':{'$ilike':'H_llo'}}", "{'a':'hello'}", true},
         {"{'a':{'$regex':'^h.*o$'}}", "{'a':'hello'}", true},
         {"{'a':{'$regex':'^H','$options':'i'}}", "{'a':'hello'}", true},
         {"{'a':{'$regex':'('}}", "{'a':'('}", false}});
}

TEST(FilterValues, MembershipAndNull) {
  check({{"{'a_in':['x','y']}", "{'a':'y'}", true},
         {"{'a_in':' x , y ,'}", "{'a':'y'}", true},
         {"{'a_in':'1,2'}", "{'a':2}", true},
         {"{'a_in':[]}", "{'a':1}", false},
         {"{'a_in':[1,2]}", "{'a':[2,3]}", true},
         {"{'a_notin':[1,2]}", "{}", true},
         {"{'a_nin':[1,2]}", "{'a':1}", false},
         {"{'a_isnull':true}", "{}", true},
         {"{'a_isnull':'yes'}", "{'a':null}", true},
         {"{'a_isnull':false}", "{'a':null}", false},
         {"{'a_isnull':'false'}", "{'a':0}", true},
         {"{'a_array_contains':1}", "{'a':[1]}", true},
         {"{'a_array_contains':1}", "{'a':1}", false},
         {"{'a':{'$in':[1,2],'$ne':2}}", "{'a':1}", true},
         {"{'a':{'$in':[1,2],'$ne':2}}", "{'a':2}", false},
         {"{'a':{'$exists':true}}", "{'a':1}", true},
         {"{'a':{'$exists':false}}", "{'a':1}", false},
         {"{'a':{'$what':1}}", "{'a':1}", false}});
}

TEST(FilterFields, SystemAndDates) {
  check({{"{'id':'11111111-1111-4111-8111-111111111111'}", "{'id':'other'}", true},
         {"{'data.id':'other'}", "{'id':'other'}", true},
         {"{'id':null}", "{}", false},
         {"{'id_in':'x,11111111-1111-4111-8111-111111111111'}", "{}", true},
         {"{'created_at':'2024-03-10'}", "{}", true},
         {"{'created_at':'2024-03-11'}", "{}", false},
         {"{'created_at_gte':'2024-03-10'}", "{}", true},
         {"{'created_at_lte':'2024-03-10'}", "{}", false},
         {"{'created_at_gt':'2024-03-10T12:30:00+01:00'}", "{}", true},
         {"{'created_at':'2024-03-10T12:30:00.500000'}", "{}", true},
         {"{'created_at_gt':'junk'}", "{}", false},
         {"{'created_at_ne':'2024-03-10'}", "{}", false},
         {"{'created_at_contains':'03-10'}", "{}", true},
         {"{'created_at_gt':'2030-01-01'}", "{'created_at':'2031-01-01'}", true},
         {"{'updated_at_lt':'2024-03-12'}", "{}", true},
         {"{'data.x':1}", "{'x':1}", true},
         {"{'data.x':1}", "{'data':{'x':1}}", true}});
}

TEST(FilterFields, NestedPaths) {
  check({{"{'a.b':1}", "{'a':{'b':1}}", true},
         {"{'a.b_gt':1}", "{'a':{'b':1}}", false},
         {"{'a.b.c':1}", "{'a':{'b':[{'c':0},{'c':1}]}}", true},
         {"{'a.b':2}", "{'a':[{'b':1},{'b':2}]}", true},
         {"{'a.b_ne':2}", "{'a':[{'b':1},{'b':2}]}", false},
         {"{'a.0.b':1}", "{'a':[{'b':1},{'b':2}]}", true},
         {"{'a.x_isnull':true}", "{'a':{'b':1}}", true},
         {"{'a.b_isnull':true}", "{'a':[{'b':null},{'b':2}]}", false},
         {"{'author.name':'x'}", "{'author_id':'u'}", false},
         {"{'author.name_ne':'x'}", "{}", false}});
}

TEST(FilterFields, Users) {
  const std::string record =
      doc("{'email':'Ann@Example.org','password_hash':'secret','roles':['editor'],'data':{'role':'"
          "owner','age':4},"
          "'email_verified':true}");
  EntityRef user;
  user.kind = EntityHead::Kind::kUser;
  user.system = DocView(record);
  user.data = user.system.find("data");
  const auto matches = [&](const char* filter) { return filter_of(filter).matches(user); };
  EXPECT_TRUE(matches("{'email':'ann@example.ORG'}"));
  EXPECT_FALSE(matches("{'email_ne':'ann@example.ORG'}"));
  EXPECT_TRUE(matches("{'email_in':'a@b.c,ann@example.org'}"));
  EXPECT_TRUE(matches("{'email_contains':'example'}"));
  EXPECT_TRUE(matches("{'role':'owner'}"));
  EXPECT_TRUE(matches("{'role':'editor'}"));
  EXPECT_FALSE(matches("{'role':'admin'}"));
  EXPECT_TRUE(matches("{'role_ne':'admin'}"));
  EXPECT_TRUE(matches("{'roles_array_contains':'editor'}"));
  EXPECT_TRUE(matches("{'age_gt':3,'data.age':4}"));
  EXPECT_TRUE(matches("{'email_verified':'true'}"));
  EXPECT_FALSE(matches("{'password_hash':'secret'}"));
  EXPECT_FALSE(matches("{'password_hash_ne':'x'}"));
}

// ---- against a naive model
// -----------------------------------------------------------------------

std::string random_scalar(std::mt19937& random) {
  constexpr const char* kValues[] = {"null",
                                     "true",
                                     "false",
                                     "0",
                                     "1",
                                     "2",
                                     "2.5",
                                     "-1",
                                     "'1'",
                                     "'2'",
                                     "'x'",
                                     "'X'",
                                     "'xy'",
                                     "''",
                                     "'true'",
                                     "'2024-01-01'",
                                     "'2024-01-02T00:00:00'"};
  return kValues[random() % std::size(kValues)];
}

std::string random_document(std::mt19937& random) {
  std::string out = "{";
  for (const char* name : {"a", "b", "c"}) {
    if (random() % 4 == 0) continue;
    if (out.size() > 1) out += ",";
    out += std::string("'") + name + "':";
    if (random() % 5 == 0) {
      out += "[" + random_scalar(random) + "," + random_scalar(random) + "]";
    } else {
      out += random_scalar(random);
    }
  }
  return out + "}";
}

// `ne`, `notin` and groups are what logic says of their parts.
TEST(FilterModel, NegationAndGroupsAreLogic) {
  std::mt19937 random(5);
  for (int i = 0; i < 5000; ++i) {
    const std::string document = random_document(random);
    const std::string x = random_scalar(random), y = random_scalar(random);
    const bool a = match("{'a':" + x + "}", document);
    const bool b = match("{'b_gt':" + y + "}", document);
    EXPECT_EQ(match("{'a_ne':" + x + "}", document), !a) << document << x;
    EXPECT_EQ(match("{'a':" + x + ",'b_gt':" + y + "}", document), a && b);
    EXPECT_EQ(match("{'__or__':{'a':" + x + ",'b_gt':" + y + "}}", document), a || b);
    EXPECT_EQ(match("{'[or]a':" + x + ",'[or]b_gt':" + y + "}", document), a || b);
    const bool second = match("{'a':" + y + "}", document);
    EXPECT_EQ(match("{'a_in':[" + x + "," + y + "]}", document), a || second);
    EXPECT_EQ(match("{'a_notin':[" + x + "," + y + "]}", document), !(a || second));
    EXPECT_EQ(match("{'a_gte':" + x + "}", document) && match("{'a_gt':" + x + "}", document),
              match("{'a_gt':" + x + "}", document));
  }
}

TEST(FilterModel, NoKeyOrValueBreaksIt) {
  std::mt19937 random(9);
  constexpr std::string_view kParts[] = {"a",         "__or__", "__and__", "_",         "in", "gte",
                                         "[or]",      "[or:g]", "data.",   ".",         "__", "2",
                                         "_contains", "$eq",    "id",      "created_at"};
  for (int i = 0; i < 20000; ++i) {
    std::string key;
    for (unsigned n = random() % 6; n-- > 0;) key += kParts[random() % std::size(kParts)];
    const std::string spec = doc("{'" + key + "':" + random_scalar(random) + "}");
    const Filter filter = Filter::parse(DocView(spec), FilterTarget::kDocuments);
    const std::string bytes = doc(random_document(random));
    filter.matches(entity_of(bytes));
    filter.conjuncts();
  }
}

}  // namespace
}  // namespace copra::storage
